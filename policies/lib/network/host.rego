package lib.network

import data.lib.finding
import data.lib.flag

# What an address on the internet amounts to for what is no data store itself: a machine, a task. With an open group it is reached; with one that is
# known to be closed it is not.

# host(thing, path, code, opening, family) is the finding about an address that a flag gives; undefined where the groups let nobody in.
host(thing, path, code, opening, family) := flag.weighed(thing, path, "internet", code, flag.unguarded(opening), "medium") if {
	not thing.network
} else := one if {
	seen := entrance(thing, family)
	seen.state != "closed"
	way_in := way(thing, family)
	one := hosted(flag.found(thing, path, "internet", code, opening), seen, way_in, guards(thing, seen, way_in), question_layer(thing, seen))
}

hosted(found, seen, way_in, guard, question) := finding.plus(found, object.union(
	{"because": array.concat(found.because, guard.because)},
	least(guard),
)) if {
	found.verdict == "undecided"
} else := finding.plus(found, {
	"severity": "high",
	"says": {"code": "network/reached", "args": {"ports": ports_of(seen.doors), "who": who_of(seen.doors)}},
	"because": told_so_far(found, seen, way_in),
	"exposure": entries(seen, guard),
}) if {
	leads_to_data(seen)
	count(guard.names) == 0
} else := finding.plus(found, {
	"verdict": "unguarded",
	"severity": "medium",
	"says": {"code": "network/held", "args": {"guards": concat(" and ", guard.names)}},
	"because": array.concat(told_so_far(found, seen, way_in), guard.because),
	"exposure": entries(seen, guard),
}) if {
	leads_to_data(seen)
} else := finding.plus(found, {
	"verdict": "unguarded",
	"severity": "low",
	"says": {"code": "network/reached", "args": {"ports": ports_of(seen.doors), "who": who_of(seen.doors)}},
	"because": told_so_far(found, seen, way_in),
	"exposure": entries(seen, guard),
}) if {
	seen.state == "open"
} else := finding.plus(found, object.union(
	{
		"verdict": "unguarded",
		"severity": "medium",
		"because": array.concat(array.concat(told_so_far(found, seen, way_in), question), guard.because),
		"exposure": entries(seen, guard),
	},
	least(guard),
))

# leads_to_data(seen) is a total boolean: a door is open that is not made for strangers.
default leads_to_data(_) := false

leads_to_data(seen) if {
	seen.state == "open"
	some door in seen.doors
	not is_mild(door)
}

least(guard) := {"severity": "low"} if {
	count(guard.names) > 0
} else := {}
