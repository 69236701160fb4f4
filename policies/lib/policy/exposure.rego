package lib.policy

# exposure(names, statement, setting) lists what is open, as input of the fingerprint. It grows when the exposure does:
# a principal, action, path or range more adds an entry, and so does a condition or Deny fewer ("conditions<2").
exposure(names, statement, setting) := sort(union({what, fewer("conditions", count(statement.conditions)), fewer("denies", setting.denies)})) if {
	open := {
		"principal": names,
		"action": exposed_actions(statement),
		"path": exposed_paths(statement),
		"range": exposed_ranges(statement),
	}
	what := {concat(":", [label, value]) | some label, values in open; some value in values}
}

exposed_actions(statement) := {lower(action) | some action in shown(statement.actions)} if {
	count(statement.not_actions) == 0
} else := {"*"}

# The bucket or topic is known by the finding's address; what follows the first slash says how much of it.
exposed_paths(statement) := {concat("", ["/", concat("/", array.slice(parts, 1, count(parts)))]) |
	some text in shown(statement.resources)
	parts := split(masked(text), "/")
	count(parts) > 1
}

exposed_ranges(statement) := {value |
	some condition in statement.conditions
	condition.key == "aws:sourceip"
	some value in shown(condition.values)
}

# fewer("conditions", 1) is {"conditions<2", "conditions<3", "conditions<4"}.
fewer(name, number) := {concat("", [name, "<", format_int(most, 10)]) |
	some most in [1, 2, 3, 4]
	number < most
}

denies(document) := count([statement | some statement in document.statements; statement.effect == "Deny"])

# narrowed(document, service) is a total boolean: a Deny turns away whoever is not named. It is told, never credited.
default narrowed(_, _) := false

narrowed(document, service) if {
	some statement in document.statements
	statement.effect == "Deny"
	some condition in statement.conditions
	trusts(service, lower(condition.key))
	negative[lower(condition.operator)]
}

negative := {"stringnotequals", "stringnotequalsignorecase", "stringnotlike", "arnnotequals", "arnnotlike", "notipaddress"}
