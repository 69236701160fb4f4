package lib.policy

import data.lib.truth

# An explicit Deny overrides any Allow: an Allow that is wholly within an unconditional Deny of the same document grants
# nothing. One that is denied in part stays as it is written.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

# voided(document) is the set of the indices of such statements. Most documents have no such Deny.
voided(document) := {index |
	some deny in flat_denies(document)
	some index, statement in document.statements
	statement.effect == "Allow"
	covers_principals(deny, statement)
	covers(deny.actions, folded(statement.actions), statement.not_actions)
	covers(deny.resources, statement.resources, statement.not_resources)
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

default covers_principals(_, _) := false

# `{"AWS": "*"}` and `"*"` mean the same in a Deny: everyone, services included.
covers_principals(deny, _) if {
	some principal in deny.principals
	principal.value == "*"
	{"*", "AWS"}[principal.type]
}

covers_principals(deny, statement) if {
	count(statement.not_principals) == 0
	count(statement.principals) > 0
	every principal in statement.principals {
		principal in deny.principals
	}
}

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
