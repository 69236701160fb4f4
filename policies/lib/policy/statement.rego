package lib.policy

import data.lib.truth

# weigh(statement, service) is what matters about one statement, worked out once, with its verdict.
weigh(statement, service) := {"verdict": "private"} if {
	not truth.is_unknown(statement.effect)
	statement.effect != "Allow"
} else := object.union(facts, {"verdict": statement_verdict(facts)}) if {
	facts := {
		"effect": effect(statement),
		"open": open_principals(statement, service),
		"excepted": spelled([object.get(principal, "value", principal) | some principal in statement.not_principals]),
		"excepts": count(statement.not_principals) > 0,
		"tenants": tenants(statement, service),
		"accounts": named_accounts(statement),
		"unknown": count(opaque_principals(statement)) > 0,
		"limit": limit(strengths(statement, service)),
		"tenant_limit": limit(strengths(statement, "tenant")),
		"open_verdict": open_verdict(service),
		"tenant_verdict": tenant_verdict(statement),
	}
}

effect(statement) := "unknown" if {
	truth.is_unknown(statement.effect)
} else := statement.effect

# What AWS lets nobody use without signing a request stays within reach of any account.
open_verdict(service) := "any-account" if {
	signed_only[service]
} else := "public"

tenant_verdict(statement) := "any-account" if {
	reads(statement)
} else := "undecided"

signed_only := {"ecr", "apigateway"}

# Conditions are ANDed, so the strongest one counts.
limit(found) := [strength | some strength in ["fixed", "scoped", "opaque", "role", "weak"]; found[strength]][0] if {
	count(found) > 0
} else := "none"

statement_verdict(facts) := verdict if {
	facts.effect == "Allow"
	verdict := if_allowed(facts)
} else := "private" if {
	by_name[if_allowed(facts)]
} else := "undecided"

if_allowed(facts) := worst(union({
	{limited(facts.limit, facts.open_verdict) | is_open(facts)},
	{limited(facts.limit, "undecided") | facts.unknown},
	{limited(facts.tenant_limit, facts.tenant_verdict) | count(facts.tenants) > 0},
	{"shared" | count(facts.accounts) > 0},
}))

default is_open(_) := false

is_open(facts) if count(facts.open) > 0

is_open(facts) if facts.excepts

limited("fixed", _) := "private"

limited("scoped", _) := "shared"

limited("opaque", _) := "undecided"

limited(strength, otherwise) := otherwise if no_limit[strength]

no_limit := {"role", "weak", "none"}

# Which sentence of the library tells it.
code(facts, narrows, conditions) := open_code(facts, narrows, conditions) if {
	opens[facts.verdict]
} else := "named-account" if {
	facts.verdict == "shared"
} else := "unknown-effect" if {
	facts.effect == "unknown"
} else := "unknown-action" if {
	by_service(facts)
	facts.tenant_limit != "opaque"
} else := "unknown-condition" if {
	by_service(facts)
} else := "unknown-condition" if {
	is_open(facts)
} else := "unknown-principal"

opens := {"public", "any-account"}

open_code(facts, narrows, conditions) := "any-tenant" if {
	by_service(facts)
} else := concat("", [base_code(facts), "-narrowed"]) if {
	narrows
} else := "role-session" if {
	facts.limit == "role"
} else := concat("", [base_code(facts), "-weak"]) if {
	conditions > 0
} else := base_code(facts)

base_code(facts) := "not-principal" if {
	facts.excepts
} else := "any-principal"

# AWS counts a role with any session as public; its reach is that one role.
severity(facts) := {"severity": "low"} if {
	facts.verdict == "public"
	facts.limit == "role"
} else := {}

# by_service(facts) is a total boolean: who gets in, or may, are the customers of a service. Where somebody else may get in as well, the
# service is told only if it is sure to let somebody in.
default by_service(_) := false

by_service(facts) if {
	facts.verdict == "any-account"
	count(facts.tenants) > 0
	not may_get_in(facts, no_limit)
}

by_service(facts) if {
	facts.verdict == "undecided"
	count(facts.tenants) > 0
	not may_get_in(facts, no_limit | {"opaque"})
	not facts.unknown
}

# may_get_in(facts, limits) is a total boolean: the limit on whoever is open is one of these.
default may_get_in(_, _) := false

may_get_in(facts, limits) if {
	is_open(facts)
	limits[facts.limit]
}

way_in(facts) := {"through": "service"} if {
	by_service(facts)
} else := {}

# who(facts) names those let in, as the document does.
who(facts) := few(facts.accounts) if {
	facts.verdict == "shared"
	count(facts.accounts) > 0
} else := few(facts.tenants) if {
	by_service(facts)
} else := concat(" ", ["NotPrincipal", few(facts.excepted)]) if {
	facts.excepts
} else := concat(" ", ["Principal", few(facts.open)]) if {
	count(facts.open) > 0
} else := few(facts.tenants)

# let_in(facts) are the same for the fingerprint.
let_in(facts) := facts.tenants if {
	by_service(facts)
} else := ["*"] if {
	facts.excepts
} else := facts.open if {
	count(facts.open) > 0
} else := facts.accounts if {
	facts.verdict == "shared"
} else := facts.tenants if {
	count(facts.tenants) > 0
} else := facts.accounts

granted(statement) := spelled(statement.actions) if {
	count(statement.actions) > 0
} else := ["(no action is named)"] if {
	count(statement.not_actions) == 0
} else := [concat(" ", ["anything but", few(spelled(statement.not_actions))])]

condition_keys(statement) := sort({key |
	some condition in statement.conditions
	key := condition.key
	is_string(key)
})

deciders("undecided", statement) := truth.deciders(statement_references(statement))

deciders(verdict, _) := "" if verdict != "undecided"

# What is not known yet and would decide.
statement_references(statement) := sort({reference |
	some part in [
		references(opaque_principals(statement)),
		references([statement.effect]),
		references(statement.conditions),
		references(statement.actions),
		references([condition.key | some condition in statement.conditions]),
		references([value | some condition in statement.conditions; some value in condition.values]),
	]
	some reference in part
})
