package lib.network

import data.lib.finding
import data.lib.flag
import data.lib.store as stores
import data.lib.truth

# The rules of groups, one finding a resource that holds them.

# holders are what may hold rules of a group.
holders := [holder |
	some type in ["aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule"]
	some holder in input.resources[type]
]

# held_by(holder) are the doors that a resource itself opens, but for those before a data store, which are told with the store.
held_by(holder) := {door |
	some key in holder.network.groups
	some door in opened[key]
	door.rule.address == holder.address
	not is_before_store(door, input.network.groups[key].attached)
}

default is_before_store(_, _) := false

is_before_store(door, attached) if {
	some one in attached
	stores.types[one.type]
	reaches(door, one.ports) != "no"
}

# addresses says by type what gives a data store a public address. One that is not here never has one.
addresses := {
	"aws_db_instance": {"path": ["publicly_accessible"], "open": {true}},
	"aws_dms_replication_instance": {"path": ["publicly_accessible"], "open": {true}},
	"aws_mq_broker": {"path": ["publicly_accessible"], "open": {true}},
	"aws_msk_cluster": {"path": ["broker_node_group_info", "connectivity_info", "public_access", "type"], "open": {"SERVICE_PROVIDED_EIPS"}},
	"aws_neptune_cluster_instance": {"path": ["publicly_accessible"], "open": {true}},
	"aws_rds_cluster_instance": {"path": ["publicly_accessible"], "open": {true}},
	"aws_rds_shard_group": {"path": ["publicly_accessible"], "open": {true}, "implied": {"$unknown": ["the internet gateway of its VPC"]}},
	"aws_redshift_cluster": {"path": ["publicly_accessible"], "open": {true}},
	"aws_redshiftserverless_workgroup": {"path": ["publicly_accessible"], "open": {true}},
	"aws_timestreaminfluxdb_db_cluster": {"path": ["publicly_accessible"], "open": {true}},
	"aws_timestreaminfluxdb_db_instance": {"path": ["publicly_accessible"], "open": {true}},
}

# address_of(thing) is {verdict, path, references}: exposed where it has a public address, undecided where it may, none where it has not.
address_of(thing) := object.union(opening, {"path": known.path}) if {
	known := addresses[thing.type]
	opening := flag.among(flag.settings(thing, known.path, object.get(known, "implied", "")), known.open)
} else := {"verdict": "none", "path": known.path, "references": []} if {
	known := addresses[thing.type]
} else := {"verdict": "none", "path": [], "references": []}

# before_store(thing) are the findings about the doors before a data store, one a resource that holds them.
before_store(thing) := {found |
	seen := entrance(thing, "any")
	way_in := way(thing, "any")
	address := address_of(thing)
	guard := with_address(guards(thing, seen, way_in), thing, address)
	some holder in {door.rule.address | some door in seen.doors}
	doors := [door | some door in seen.doors; door.rule.address == holder]
	found := told(thing, doors, address, way_in, guard)
}

with_address(guard, thing, address) := {
	"names": array.concat(["its lack of a public address"], guard.names),
	"because": array.concat([finding.layer(thing, address.path, "network/no-address", {})], guard.because),
} if {
	address.verdict == "none"
} else := guard

told(thing, doors, address, way_in, guard) := finding.plus(
	finding.at({"address": first.rule.address, "input": first.input, "type": ""}, first.rule.path, kind_of(doors), outcome.verdict, outcome.code),
	object.union(outcome.weight, {
		"store": thing.address,
		"says": {"args": {"ports": ports_of(doors), "guards": concat(" and ", guard.names), "who": who_of(doors)}},
		"because": array.concat(array.concat(array.concat(way_layers(way_in), door_layers(doors)), address_layers(thing, address)), guard.because),
		"exposure": entries({"doors": doors}, guard),
	}),
) if {
	first := doors[0]
	outcome := door_outcome(is_open(doors), address.verdict, count(guard.names))
}

door_outcome(true, address, held) := {"verdict": "unguarded", "code": "held", "weight": {"severity": held_severity(held)}} if {
	held > 0
} else := {"verdict": "exposed", "code": "open", "weight": {}} if {
	address == "exposed"
} else := {"verdict": "undecided", "code": "open", "weight": {}}

door_outcome(false, _, held) := {"verdict": "undecided", "code": "open", "weight": {"severity": "low"}} if {
	held > 0
} else := {"verdict": "undecided", "code": "open", "weight": {}}

default is_open(_) := false

is_open(doors) if {
	some door in doors
	door.who != "unknown"
	door.is_sure
}

# kind_of(doors) is that of the widest of them.
kind_of(doors) := "shared" if {
	every door in doors {
		door.who == "outsider"
	}
} else := "internet"

address_layers(thing, address) := [finding.layer(thing, address.path, "network/address", {})] if {
	address.verdict == "exposed"
} else := [finding.layer(thing, address.path, "network/address-unknown", {"references": truth.deciders(address.references)})] if {
	address.verdict == "undecided"
} else := []

# kinds_of(doors) are the kinds of finding that doors which nothing known stands behind amount to. What is not known is asked only where nothing is.
kinds_of(doors) := [kind |
	some kind in [
		{"name": "internet", "who": ["internet"], "verdict": "unguarded", "code": "open"},
		{"name": "shared", "who": ["outsider"], "verdict": "unguarded", "code": "outsider"},
	]
	some who in {door.who | some door in doors}
	who in kind.who
] if {
	some door in doors
	door.who != "unknown"
} else := [{"name": "internet", "who": ["unknown"], "verdict": "undecided", "code": "open"} | count(doors) > 0]

# weight(doors) is the severity of doors that nothing known stands behind.
weight(doors) := "low" if {
	every door in doors {
		is_mild(door)
	}
} else := "medium"
