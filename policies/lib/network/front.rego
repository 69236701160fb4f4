package lib.network

import data.lib.finding
import data.lib.flag
import data.lib.truth

# What publishes a thing from beside it: load balancers, accelerators, VPC origins.

# facing(front) is {verdict, references}: whether a front faces the internet. An elastic address is an address of the thing itself.
facing(front) := flag.among({object.get(front, "internal", false)}, {false}) if {
	front.kind == "load-balancer"
} else := {"verdict": "exposed", "values": [], "references": []} if {
	front.kind in {"accelerator", "vpc-origin"}
}

# lets_in(front) is what the groups of a front let in, on any port; a network load balancer may have none.
lets_in(front) := {"state": "open", "doors": [], "references": []} if {
	count(front.groups) == 0
} else := entrance({"network": {"groups": front.groups, "ports": []}}, "any")

# is_published(thing) is a total boolean: something hands the internet on to it.
default is_published(_) := false

is_published(thing) if {
	some front in thing.network.fronts
	facing(front).verdict == "exposed"
	lets_in(front).state != "closed"
}

# behind(store, front) is the finding about a data store that a front hands the internet on to.
behind(store, front, path) := finding.plus(
	finding.at({"address": front.address, "input": front.input, "type": ""}, path, "internet", outcome.verdict, outcome.code),
	object.union(outcome.weight, {
		"store": store.address,
		"because": array.concat(outcome.because, array.concat([finding.layer({"address": step}, [], "network/hands-on", {}) | some step in front.via], [finding.layer(store, [], "network/behind", {})])),
		"exposure": [concat(":", ["front", front.kind])],
	}),
) if {
	outcome := front_outcome(front, path, facing(front), lets_in(front))
}

front_outcome(front, path, face, seen) := {
	"verdict": "unguarded", "code": "store-held", "weight": {"severity": "high"},
	"because": [finding.layer({"address": input.network.groups[front.groups[0]].address}, [], "network/closed", {})],
} if {
	face.verdict == "exposed"
	seen.state == "closed"
} else := {"verdict": "exposed", "code": "store", "weight": {}, "because": array.concat([finding.layer(front, path, "network/faces", {})], door_layers(seen.doors))} if {
	face.verdict == "exposed"
} else := {"verdict": "undecided", "code": "store", "weight": {}, "because": [finding.layer(front, path, "network/faces-unknown", {"references": truth.deciders(face.references)})]}

accelerators(thing) := [front | some front in thing.network.fronts; front.kind == "accelerator"]

# is_elsewhere(endpoint, link) is a total boolean: nothing here tells what an endpoint is. One that is an address is public already.
default is_elsewhere(_, _) := false

is_elsewhere(endpoint, []) if startswith(endpoint, "arn:")

is_elsewhere(endpoint, link) if {
	truth.is_unknown(endpoint)
	truth.is_unknown(link)
}

endpoint_text(endpoint) := truth.deciders(truth.references(endpoint)) if {
	truth.is_unknown(endpoint)
} else := endpoint
