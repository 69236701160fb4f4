package lib.policy

import data.lib.truth

# How much one condition limits who gets in. Conditions are ANDed, the values of one condition are ORed.
#   fixed   only what is named
#   scoped  one named account, or a part of it
#   role    one role whatever the session; AWS counts it as public
#   opaque  depends on something that is not known
#   weak    nobody
strengths(statement, service) := {strength(condition, statement, service) | some condition in statement.conditions}

strength(condition, statement, service) := "opaque" if {
	truth.is_unknown(condition)
} else := "opaque" if {
	truth.is_unknown(condition.key)
} else := "weak" if {
	not can_limit(condition, statement, service)
} else := "opaque" if {
	truth.is_unknown(condition.values)
} else := "weak" if {
	count(condition.values) == 0
} else := ranges_strength(condition.values) if {
	lower(condition.operator) == "ipaddress"
} else := "fixed" if {
	mailboxes_of_one_domain(condition, statement)
} else := weakest({value_strength(value, condition) | some value in condition.values})

default can_limit(_, _, _) := false

can_limit(condition, statement, service) if {
	key := lower(condition.key)
	trusts(service, key)
	operator_fits(lower(condition.operator), key)
	not true_when_missing(condition, statement)
	not beside_the_point(key, statement)
}

operator_fits("bool", key) if flag_keys[key]

operator_fits("ipaddress", "aws:sourceip")

operator_fits(operator, key) if {
	positive[operator]
	not flag_keys[key]
}

positive := {"stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "numericequals"}

# IfExists and ForAllValues are true where the request lacks the key, unless a Null condition demands the key.
default true_when_missing(_, _) := false

true_when_missing(condition, statement) if {
	holds_without_key(condition)
	not demanded(lower(condition.key), statement)
}

default holds_without_key(_) := false

holds_without_key(condition) if condition.if_exists

holds_without_key(condition) if condition.qualifier == "ForAllValues"

default demanded(_, _) := false

demanded(key, statement) if {
	some guard in statement.conditions
	lower(guard.operator) == "null"
	not holds_without_key(guard)
	lower(guard.key) == key
	guard.values == ["false"]
}

# The endpoint of a subscription says nothing about who publishes.
default beside_the_point(_, _) := false

beside_the_point("sns:endpoint", statement) if subscriptions(statement) != count(statement.actions)

beside_the_point("sns:endpoint", statement) if count(statement.not_actions) > 0

subscriptions(statement) := count([action | some action in statement.actions; lower(action) == "sns:subscribe"])

# Addresses within one domain are its owner's. The address of a page may end in them too, so that the protocol has to be mail.
default mailboxes_of_one_domain(_, _) := false

mailboxes_of_one_domain(condition, statement) if {
	lower(condition.key) == "sns:endpoint"
	every value in condition.values {
		startswith(value, "*@")
		not wild(trim_prefix(value, "*@"))
	}
	some other in statement.conditions
	lower(other.key) == "sns:protocol"
	positive[lower(other.operator)]
	not true_when_missing(other, statement)
	count(other.values) > 0
	every protocol in other.values {
		{"email", "email-json"}[protocol]
	}
}

# What is known may already be too broad; what is not known can only add to it.
ranges_strength(values) := "weak" if {
	not narrow(shown(values))
} else := "opaque" if {
	count(references(values)) + count([value | some value in values; truth.is_unknown(value)]) > 0
} else := "fixed"

value_strength(value, condition) := "opaque" if {
	truth.is_unknown(value)
} else := flag_strength(value) if {
	flag_keys[lower(condition.key)]
} else := "weak" if {
	contains(value, "${")
} else := fixed_strength(value, lower(condition.key)) if {
	not wild(value)
} else := wild_strength(value, lower(condition.key), lower(condition.operator))

flag_strength(value) := "fixed" if {
	lower(value) == "true"
} else := "weak"

fixed_strength(value, key) := "scoped" if {
	account_keys[key]
	account(value)
} else := "fixed"

wild_strength(value, key, operator) := "fixed" if {
	path_keys[key]
	parts := split(masked(value), "/")
	count(parts) > 1
	not wild(parts[0])
} else := "role" if {
	key == "aws:userid"
	endswith(value, ":*")
	not wild(trim_suffix(value, ":*"))
} else := arn_strength(value, key) if {
	arn_keys[key]
	one_account(value, {"key": key, "operator": operator})
} else := "weak"

# The name of an access point may be a wildcard as long as the account is written out.
arn_strength(value, key) := "scoped" if {
	account(value)
	key != "s3:dataaccesspointarn"
} else := "fixed"

weakest(found) := [strength | some strength in ["weak", "role", "opaque", "scoped", "fixed"]; found[strength]][0]

# never_holds(statement, service) is a total boolean: a condition asks for a key that no request to the service has. The keys of KMS are
# its own, and a key that a request lacks matches no value.
# https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
default never_holds(_, _) := false

never_holds(statement, service) if {
	service != "kms"
	some condition in statement.conditions
	startswith(lower(condition.key), "kms:")
	positive[lower(condition.operator)]
	not true_when_missing(condition, statement)
}
