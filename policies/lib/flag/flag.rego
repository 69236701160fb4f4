# METADATA
# title: What a setting opens
# description: >
#   The rule body for a resource that one attribute opens. settings(resource, path, implied) are the values of an attribute, also within
#   blocks; where it is absent, what the provider or AWS implies. among and outside compare them with the values that open or close, and
#   found is the finding. A value that is not known is undecided and says what would decide it.
# custom:
#   says:
#     absent: left out
#     set: set to {value}
#     unset: left out, which means {value}
#     unknown: depends on {references}
package lib.flag

import data.lib.finding
import data.lib.truth

missing := {"$missing": true}

# settings(resource, path, implied) is the set of values at a path of at most five names; an unknown block stands for what is within.
settings(resource, path, implied) := {filled(value, implied) | some value in walked(resource.values, path)}

filled(value, implied) := implied if {
	value == missing
} else := value

walked(values, [a]) := parts(values, a)

walked(values, [a, b]) := last(parts(values, a), b)

walked(values, [a, b, c]) := last(step(parts(values, a), b), c)

walked(values, [a, b, c, d]) := last(step(step(parts(values, a), b), c), d)

walked(values, [a, b, c, d, e]) := last(step(step(step(parts(values, a), b), c), d), e)

# An attribute of a known block that is unknown and made of nothing is what nobody wrote and the provider computes. A whole block may be
# dynamic, and that leaves no references either: it stays unknown.
last(values, name) := [part | some value in values; some part in leaf(value, name)]

leaf(value, name) := [missing] if {
	value[name] == {"$unknown": []}
} else := parts(value, name)

step(values, name) := [part | some value in values; some part in parts(value, name)]

# parts(value, name) are the values of an attribute of a block; lists are taken apart.
parts(value, name) := [value] if {
	truth.is_unknown(value)
} else := value[name] if {
	is_array(value[name])
} else := [value[name]] if {
	not is_null(value[name])
} else := [missing]

# among(values, open) is {verdict, values, references} where one of them opens or may; undefined where none does.
among(values, open) := opening(values, values & open)

# outside(values, closed) is the same where everything opens that is not listed.
outside(values, closed) := opening(values, known(values) - closed)

known(values) := {value | some value in values; not truth.is_unknown(value)}

# opening(values, open) is what the open ones of the values amount to.
opening(values, open) := {"verdict": "exposed", "values": sort(open), "references": []} if {
	count(open) > 0
} else := {"verdict": "undecided", "values": [], "references": references} if {
	some value in values
	truth.is_unknown(value)
	references := sort({reference | some one in values; some reference in truth.references(one)})
}

# unguarded(opening) is for what lets no one in by itself.
unguarded(opening) := opening if {
	opening.verdict == "undecided"
} else := object.union(opening, {"verdict": "unguarded"})

# both(a, b) is for two conditions that must hold: undecided as long as either is.
both(a, b) := a if {
	a.verdict == "undecided"
} else := b

# found(resource, path, kind, code, opening) is the finding.
found(resource, path, kind, code, opening) := finding.plus(
	finding.at(resource, path, kind, opening.verdict, code),
	{"because": proof(resource, path, opening)},
)

# weighed(resource, path, kind, code, opening, severity) is the same where the rule weighs what the kind does not tell.
weighed(resource, path, kind, code, opening, severity) := finding.plus(
	found(resource, path, kind, code, opening),
	{"severity": severity},
)

# proof(resource, path, opening) is what stands at the path: a value that opens, or that it is left out, or what would decide it. Texts of
# several words, such as SQL, are not quoted.
proof(resource, path, opening) := [finding.layer(resource, path, "flag/unknown", {"references": truth.deciders(opening.references)})] if {
	opening.verdict == "undecided"
} else := [finding.layer(resource, path, "flag/set", {"value": concat(", ", written)})] if {
	written := [text | some value in opening.values; value in walked(resource.values, path); text := word(value)]
	count(written) > 0
} else := [finding.layer(resource, path, "flag/unset", {"value": word(opening.values[0])})] if {
	left_out(resource, path, opening)
} else := [finding.layer(resource, path, "flag/absent", {})] if {
	left_out(resource, path, opening)
} else := []

left_out(resource, path, opening) if {
	missing in walked(resource.values, path)
	not contains(path[0], "[")
	count(opening.values) == 1
}

word(value) := value if {
	is_string(value)
	value != ""
	not contains(value, " ")
} else := json.marshal(value) if {
	not is_string(value)
	not is_object(value)
}
