package lib.policy

# exposure(names, statement, setting) lists what is open, as input of the fingerprint. It grows when the exposure does: a
# principal, action, path or range more adds an entry, and so does a condition or Deny fewer ("denies<2"). The entries of
# all statements come together, so who may do what where is one entry: "reach:/* * s3:getobject".
exposure(names, statement, setting) := sort(union({principals, actions, reach, freely, fewer("denies", setting.denies)})) if {
	principals := {concat("", ["principal:", name]) | some name in names}
	actions := {concat("", ["action:", action]) | some action in exposed_actions(statement)}
	reach := reaches(exposed_places(statement), some_of(names), some_of(exposed_actions(statement)))
	freely := {entry | some one in reach; some entry in fewer(one, count(statement.conditions))}
}

exposed_actions(statement) := {lower(action) | some action in shown(statement.actions)} if {
	count(statement.not_actions) == 0
} else := {"*"}

# reaches(places, names, actions) is each of them with each other. Where those are too many, they are one entry, which still
# tells other from same.
reaches(places, names, actions) := {concat("", ["reach:", place, " ", name, " ", action]) |
	some place in places
	some name in names
	some action in actions
} if {
	(count(places) * count(names)) * count(actions) <= 64
} else := {concat("", ["reach:", concat(" ", [concat(",", list) | some list in [places, names, actions]])])}

# exposed_places(statement): which part of the resource, from which ranges, but for what a NotAction and the like leave out.
# The bucket or topic is known by the finding's address; what follows the first slash says how much of it, and "*" is all.
exposed_places(statement) := {concat(" ", array.concat([part, range], excepted)) |
	who := [object.get(principal, "value", principal) | some principal in statement.not_principals]
	excepted := [concat("", ["but:", name]) |
		some list in [who, statement.not_actions, statement.not_resources]
		some name in spelled(list)
	]
	some part in {exposed_part(text) | some text in some_of(shown(statement.resources))}
	some range in some_of({value |
		some condition in statement.conditions
		condition.key == "aws:sourceip"
		some value in shown(condition.values)
	})
}

exposed_part(text) := concat("", array.concat(
	["*" | count(steps) == 1; wild(text)],
	[concat("", ["/", step]) | some i, step in steps; i > 0],
)) if {
	steps := split(masked(text), "/")
}

# some_of(values) is not empty: what is not there, or not known yet, is one of them.
some_of(values) := values if count(values) > 0

some_of(values) := [""] if count(values) == 0

# fewer("denies", 1) is {"denies<2", "denies<3", "denies<4"}.
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
