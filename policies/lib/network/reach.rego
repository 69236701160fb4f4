package lib.network

import data.lib.finding
import data.lib.flag
import data.lib.store.cause

# What the terms amount to together.

# store(thing, path, code, opening) is the finding about a data store that a flag opens. The flag alone opens it: whatever else is known makes it
# graver, or holds it.
store(thing, path, code, opening) := flag.found(thing, path, "internet", code, opening) if {
	not thing.network
} else := weighed(thing, flag.found(thing, path, "internet", code, opening))

weighed(thing, found) := judged(found, seen, way_in, guards(thing, seen, way_in), question_layer(thing, seen)) if {
	seen := entrance(thing, "any")
	way_in := way(thing, "any")
}

judged(found, seen, way_in, guard, question) := finding.plus(found, {"severity": "low", "because": array.concat(found.because, guard.because)}) if {
	found.verdict == "undecided"
	count(guard.names) > 0
} else := found if {
	found.verdict == "undecided"
} else := finding.plus(found, {
	"verdict": "unguarded",
	"severity": held_severity(count(guard.names)),
	"says": {"code": "network/held", "args": {"guards": concat(" and ", guard.names)}},
	"because": array.concat(told_so_far(found, seen, way_in), guard.because),
	"exposure": entries(seen, guard),
}) if {
	count(guard.names) > 0
} else := finding.plus(found, object.union(
	{"because": told_so_far(found, seen, way_in), "exposure": entries(seen, guard), "says": {"code": "network/reached", "args": {"ports": ports_of(seen.doors), "who": who_of(seen.doors)}}},
	graver(way_in),
)) if {
	seen.state == "open"
} else := finding.plus(found, {"because": array.concat(told_so_far(found, seen, way_in), question), "exposure": entries(seen, guard)})

# told_so_far(found, seen, way_in) is the way in, and last the setting that opens it.
told_so_far(found, seen, way_in) := array.concat(proof(seen, way_in), found.because)

held_severity(1) := "high"

held_severity(number) := "medium" if number > 1

# A path that is proved from end to end is nobody's guess.
graver(way_in) := {"severity": "critical"} if {
	way_in.state == "public"
} else := {}

entries(seen, guard) := array.concat(exposure(seen.doors), cause.unheld({"held": count(guard.names), "unknown": 0}))
