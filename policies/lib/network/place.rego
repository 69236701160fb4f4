package lib.network

import data.lib.finding
import data.lib.truth

# What each term amounts to for one thing of a network, and the layers that prove it.

# entrance(thing, family) is {state: open | unknown | closed, doors, references}: what its groups let in on the ports that it answers on. The family
# is "v4", "v6", or "any" where the thing may have an address of either.
entrance(thing, family) := summed(doors_at(thing, family), questions(thing))

doors_at(thing, family) := [object.union(door, {"is_sure": is_certain(reach, door.who), "ranges": ranges}) |
	some key in thing.network.groups
	is_string(key)
	some door in opened[key]
	reach := reaches(door, thing.network.ports)
	reach != "no"
	ranges := [range | some range in door.ranges; is_of(range, family)]
	count(ranges) > 0
]

# is_of(range, family) is a total boolean; a range that is not known may be of either.
is_of(range, family) if {
	truth.is_unknown(range)
} else := {"any": true, "v6": contains(range, ":"), "v4": not_v6(range)}[family]

default not_v6(_) := false

not_v6(range) if not contains(range, ":")

default is_certain(_, _) := false

is_certain("yes", who) if who != "unknown"

summed(doors, open) := {"state": "open", "doors": sure, "references": []} if {
	sure := [door | some door in doors; door.is_sure]
	count(sure) > 0
} else := {"state": "unknown", "doors": doors, "references": sort(open)} if {
	count(doors) + count(open) > 0
} else := {"state": "closed", "doors": [], "references": []}

# questions(thing) are the references that decide who else is let in.
questions(thing) := {"the default security group of its VPC"} if {
	count(thing.network.groups) == 0
} else := {reference | some key in thing.network.groups; some reference in asked(key)}

# One that nobody knows anything of is asked for all the same.
asked(key) := ["a value that the input does not tell"] if {
	key == {"$unknown": []}
} else := truth.references(key) if {
	truth.is_unknown(key)
} else := array.concat([group.address | group.is_here == false], group.unknown) if {
	group := input.network.groups[key]
}

# way(thing, family) is {state: public | unknown | private, subnet, route, references}: whether its subnets have a route to an internet gateway.
way(thing, family) := object.union(open_ways(thing, family)[0], {"state": "public", "references": []}) if {
	count(open_ways(thing, family)) > 0
} else := {"state": "private", "references": []} if {
	count(thing.network.subnets) > 0
	count(undecided_ways(thing)) == 0
} else := {"state": "unknown", "references": sort(undecided_ways(thing))}

open_ways(thing, family) := [{"subnet": subnet, "route": route} |
	some key in sort([key | some key in thing.network.subnets; is_string(key)])
	subnet := input.network.subnets[key]
	some route in subnet.routes
	is_of(route.destination, family)
]

undecided_ways(thing) := {reference | some key in thing.network.subnets; some reference in asked_way(key)}

asked_way(key) := ["its subnets"] if {
	key == {"$unknown": []}
} else := truth.references(key) if {
	truth.is_unknown(key)
} else := input.network.subnets[key].unknown

# shut(thing) are the blocks on public access that hold for it.
shut(thing) := [block |
	some block in thing.network.blocks
	block.mode in {"block-bidirectional", "block-ingress"}
	count(block.excluded) == 0
]

# guards(thing, entrance, way) are the layers that keep the internet out of it: {names, because}.
guards(thing, entrance, way) := {
	"names": [one.name | some one in found],
	"because": [one.layer | some one in found],
} if {
	found := array.concat(array.concat(closed_groups(thing, entrance), private_subnets(thing, way)), blocks(thing))
}

closed_groups(thing, entrance) := [{
	"name": "its security group",
	"layer": finding.layer({"address": groups[0]}, [], "network/closed", {}),
}] if {
	entrance.state == "closed"
	count(silent(thing)) == 0
	groups := sort([input.network.groups[key].address | some key in thing.network.groups])
} else := []

# silent(thing) are its groups that say nothing: somebody will give them rules, here or elsewhere.
silent(thing) := sort({group.address | some key in thing.network.groups; group := input.network.groups[key]; group.is_silent})

private_subnets(thing, way) := [{
	"name": "its subnet",
	"layer": finding.layer({"address": subnets[0]}, [], "network/private", {}),
}] if {
	way.state == "private"
	subnets := sort([input.network.subnets[key].address | some key in thing.network.subnets])
} else := []

blocks(thing) := [{"name": block.address, "layer": finding.layer(block, ["internet_gateway_block_mode"], "network/block", {})} |
	some block in shut(thing)
]

# proof(entrance, way) are the layers from the internet to the thing: gateway, route, subnet, group.
proof(entrance, way) := array.concat(way_layers(way), door_layers(entrance.doors))

way_layers(way) := [
	finding.layer({"address": way.route.gateway}, [], "network/gateway", {}),
	finding.layer(way.route, way.route.path, "network/route", {"destination": way.route.destination, "gateway": way.route.gateway}),
	finding.layer(way.subnet, [], "network/subnet", {}),
] if {
	way.state == "public"
} else := []

door_layers(doors) := [door_layer(door) | some door in doors]

door_layer(door) := finding.layer(door.rule, door.rule.path, "network/door-unknown", {"references": truth.deciders(references)}) if {
	door.who == "unknown"
	references := sort({reference | some range in door.ranges; some reference in truth.references(range)})
} else := finding.layer(door.rule, door.rule.path, "network/door-of-list", {"ranges": concat(", ", door.ranges), "ports": ports_text(door), "list": door.rule.list}) if {
	door.rule.list
} else := finding.layer(door.rule, door.rule.path, "network/door", {"ranges": concat(", ", door.ranges), "ports": ports_text(door)})

# question_layer(thing, entrance) says what would decide whom the groups let in.
question_layer(thing, entrance) := [finding.layer(thing, [], "network/group-default", {})] if {
	count(thing.network.groups) == 0
} else := [finding.layer(thing, [], "network/group-unknown", {"references": truth.deciders(entrance.references)})] if {
	entrance.state == "unknown"
	count(entrance.references) > 0
} else := [finding.layer({"address": group}, [], "network/group-silent", {}) | some group in silent(thing)] if {
	entrance.state == "closed"
} else := []
