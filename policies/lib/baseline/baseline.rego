# METADATA
# title: What a store of customers' data has to have
# description: >
#   The rule body for settings. A demand is {path, implied} with one of good, bad, least, has and filled: the value at the path, or what its absence
#   implies, is one of `good`, none of `bad`, at least `least`, among others
#   `has`, or anything at all. With `each` it holds for each of the blocks that are there; `unless` names attributes
#   beside which nothing is asked. weak(store, demands) is what falls short, found(store, demands, code) the finding about it: one a store,
#   with a layer for each setting.
# custom:
#   says:
#     is: "is {value}, and should be {wanted}"
#     unset: "is not set, which means {value}; it should be {wanted}"
#     missing: "is not set; it should be {wanted}"
#     open: "depends on {references}; it should be {wanted}"
package lib.baseline

import data.lib.finding
import data.lib.flag
import data.lib.truth

# stores[type] are the stores of customers' data of a type.
stores[type] contains store if {
	some type, list in input.resources
	some store in list
	store.data_class == "customer"
}

# buckets are those of S3, each with what belongs to it.
buckets contains store if {
	some store in input.stores.s3
	store.data_class == "customer"
	not is_null(store.bucket)
}

# found(store, demands, code) is undefined where all that is asked for is there.
found(store, demands, code) := told(store, shortfalls(store, demands), code)

# shortfalls(store, demands): {demand, opening} of each demand that is not met, or may not be.
shortfalls(store, demands) := [{"demand": demand, "opening": opening} |
	some demand in demands
	not is_exempt(store, demand)
	opening := short(values(store, demand), demand)
]

default is_exempt(_, _) := false

is_exempt(store, demand) if {
	some name in demand.unless
	store.values[name]
}

# `where` names values of another attribute for which it is asked; `but` names those of one that may be absent.
is_exempt(store, demand) if {
	some name, asked in demand.where
	not is_among(object.get(store.values, name, ""), asked)
}

is_exempt(store, demand) if {
	some name, asked in demand.but
	store.values[name]
	not is_among(store.values[name], asked)
}

is_among(value, asked) if value in asked

is_among(value, _) if truth.is_unknown(value)

values(store, demand) := set() if {
	demand.each
	not store.values[demand.path[0]]
} else := flag.settings(store, demand.path, object.get(demand, "implied", ""))

short(found, demand) := flag.unguarded(flag.outside(found, demand.good))

short(found, demand) := flag.unguarded(flag.opening(found, {value | some value in flag.known(found); is_less(value, demand.least)})) if demand.least

short(found, demand) := flag.unguarded(flag.among(found, demand.bad))

# What refers to a resource of the input is something, whatever it will be.
short(found, demand) := flag.unguarded(flag.among({value | some value in found; not is_something(value)}, {""})) if demand.filled

# Of a list, one is enough.
short(found, demand) := flag.unguarded(flag.opening(found, flag.known(found))) if {
	demand.has
	not demand.has in found
}

is_something(value) if {
	some reference in truth.references(value)
	not split(reference, ".")[0] in {"var", "local", "each", "count", "module", "data"}
}

default is_less(_, _) := false

is_less(value, least) if {
	is_number(value)
	value < least
}

is_less(value, _) if value == ""

# told(store, shorts, code): what falls short for sure outweighs what may.
told(store, shorts, code) := assembled(store, weak, code, "unguarded") if {
	weak := [short | some short in shorts; short.opening.verdict == "unguarded"]
	count(weak) > 0
} else := assembled(store, shorts, code, "undecided") if {
	count(shorts) > 0
}

assembled(store, shorts, code, verdict) := finding.plus(finding.at(store, shorts[0].demand.path, "guardrail", verdict, code), {
	"store": store.address,
	"says": {"args": {"settings": concat(", ", names)}},
	"because": [layer(store, short) | some short in shorts],
	"exposure": [concat(":", ["short", name]) | some name in names],
}) if {
	names := sort({concat(".", short.demand.path) | some short in shorts})
}

layer(store, short) := finding.layer(store, short.demand.path, "baseline/open", {
	"references": truth.deciders(short.opening.references),
	"wanted": wanted(short.demand),
}) if {
	short.opening.verdict == "undecided"
} else := finding.layer(store, short.demand.path, "baseline/missing", {"wanted": wanted(short.demand)}) if {
	short.opening.values == [""]
} else := finding.layer(store, short.demand.path, "baseline/unset", {"value": shown, "wanted": wanted(short.demand)}) if {
	short.opening.values == [short.demand.implied]
	not is_written(store, short.demand.path)
	shown := spelled(short.opening.values)
} else := finding.layer(store, short.demand.path, "baseline/is", {"value": spelled(short.opening.values), "wanted": wanted(short.demand)})

default is_written(_, _) := false

is_written(store, path) if {
	some value in flag.settings(store, path, "absent")
	value != "absent"
}

spelled(values) := concat(", ", [text | some value in values; text := word(value)])

word(value) := value if {
	is_string(value)
} else := format_int(value, 10) if {
	is_number(value)
} else := "true" if {
	value == true
} else := "false"

# wanted(demand) is what a message asks for: `good` in the words of the attribute.
wanted(demand) := demand.wanted if {
	demand.wanted
} else := concat(" ", ["at least", format_int(demand.least, 10)]) if {
	demand.least
} else := concat(" | ", sort({word(value) | some value in demand.good}))
