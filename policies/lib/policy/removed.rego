package lib.policy

# removed(resource, attribute) are the Denies that were in a document before the plan, as {path, code, args}: what an Allow that stays is
# no longer narrowed by.
removed(resource, attribute) := [told |
	some statement in resource.removed_denies[attribute]
	told := {
		"path": array.concat([attribute], [quoted | quoted := quoted_sid(object.union({"sid": ""}, statement))]),
		"code": removed_code(statement),
		"args": {"who": turned_away(statement), "actions": few(granted(statement)), "conditions": few(condition_keys(statement))},
	}
]

removed_code(statement) := "policy/deny-removed-where" if {
	count(statement.conditions) > 0
} else := "policy/deny-removed"

turned_away(statement) := concat(" ", ["everyone but", few(spelled([object.get(principal, "value", principal) | some principal in statement.not_principals]))]) if {
	count(statement.not_principals) > 0
} else := "everyone" if {
	some principal in statement.principals
	principal.value == "*"
} else := few(spelled([object.get(principal, "value", principal) | some principal in statement.principals]))
