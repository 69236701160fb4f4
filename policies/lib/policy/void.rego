package lib.policy

import data.lib.truth

# Statements that grant nothing.

# An explicit Deny overrides any Allow: whom an unconditional Deny of the same document turns away from all that an Allow
# grants, that Allow does not let in. An Allow with nobody left grants nothing. What is denied in part stays as it is written.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

# standing(document) are the statements, each Allow without the principals that are denied all of it, and `void` where nobody is left.
# Most documents have no such Deny.
standing(document) := kept(document.statements, flat_denies(document))

kept(statements, []) := statements

kept(statements, denials) := [left(statement, denials) | some statement in statements] if count(denials) > 0

# is_void(statement, service) is a total boolean: nobody is let in, since a Deny leaves nobody or a condition can never hold.
default is_void(_, _) := false

is_void(statement, _) if statement.void

is_void(statement, service) if never_holds(statement, service)

left(statement, denials) := statement if {
	not is_allow(statement)
} else := object.union(statement, {"void": true}) if {
	is_denied(everyone, statement, denials)
} else := object.union(statement, {"principals": rest, "void": count(rest) == 0}) if {
	count(statement.principals) > 0
	rest := [principal | some principal in statement.principals; not is_denied(principal, statement, denials)]
} else := statement

everyone := {"type": "*", "value": "*"}

# is_allow(statement) is a total boolean.
default is_allow(_) := false

is_allow(statement) if statement.effect == "Allow"

# is_denied(principal, statement, denials) is a total boolean: each action of the statement is denied to the principal, on all its resources.
default is_denied(_, _, _) := false

is_denied(principal, statement, denials) if {
	count(statement.actions) > 0
	every action in folded(statement.actions) {
		some denial in denials
		turns_away(denial, principal)
		covers(denial.actions, [action], [])
		covers(denial.resources, statement.resources, statement.not_resources)
	}
}

is_denied(principal, statement, denials) if {
	count(statement.not_actions) > 0
	some denial in denials
	turns_away(denial, principal)
	covers(denial.actions, [], statement.not_actions)
	covers(denial.resources, statement.resources, statement.not_resources)
}

# flat_denies(document) are the Denies without condition, exception or anything that is not known.
flat_denies(document) := [object.union(statement, {"actions": folded(statement.actions)}) |
	some statement in document.statements
	statement.effect == "Deny"
	every exception in ["conditions", "not_principals", "not_actions", "not_resources"] {
		count(statement[exception]) == 0
	}
	texts := array.concat(array.concat(statement.actions, statement.resources), [principal.value | some principal in statement.principals])
	count(shown(texts)) == count({text | some text in texts})
	not has_unknown(statement.principals)
]

default has_unknown(_) := false

has_unknown(list) if {
	some entry in list
	truth.is_unknown(entry)
}

# Actions are compared without case. What is not known stays as it is, and only `*` covers it.
folded(actions) := [folded_text(action) | some action in actions]

folded_text(text) := lower(text) if {
	is_string(text)
} else := text

default turns_away(_, _) := false

# `{"AWS": "*"}` and `"*"` mean the same in a Deny: everyone, services included.
turns_away(denial, _) if {
	some principal in denial.principals
	principal.value == "*"
	{"*", "AWS"}[principal.type]
}

turns_away(denial, principal) if principal in denial.principals

# covers(patterns, texts, exceptions) is a total boolean: every text is within one of the patterns. Where the statement names
# what it does not mean, only `*` covers it. Two lists that are absent (a trust policy has no resources) are the same.
default covers(_, _, _) := false

covers(patterns, _, _) if "*" in patterns

covers([], [], [])

covers(patterns, texts, []) if {
	count(texts) > 0
	every text in texts {
		is_covered(patterns, text)
	}
}

default is_covered(_, _) := false

is_covered(patterns, text) if text in patterns

# The part before a policy variable is all that a prefix can be held against.
is_covered(patterns, text) if {
	some pattern in patterns
	endswith(pattern, "*")
	startswith(split(text, "${")[0], trim_suffix(pattern, "*"))
}
