package lib.network.front_test

import data.lib.network
import data.lib.network.sample_test as net

front(more) := object.union({"kind": "load-balancer", "address": "aws_lb.l", "input": "plan", "via": [], "groups": []}, more)

state(more) := object.get(network.facing(front(more)), "verdict", "none")

test_load_balancer_faces_the_internet_unless_it_is_internal if {
	state({}) == "exposed"
	state({"internal": false}) == "exposed"
	state({"internal": net.unknown}) == "undecided"
	not network.facing(front({"internal": true}))
}

test_accelerator_and_origin_face_it if {
	state({"kind": "accelerator"}) == "exposed"
	state({"kind": "vpc-origin"}) == "exposed"
	not network.facing(front({"kind": "elastic-ip"}))
}

published(more, rules) if {
	network.is_published(net.thing("aws_memorydb_cluster", {}, {"fronts": [front(more)]})) with input as net.view({}, net.group(rules), {})
}

test_published if {
	published({}, [])
	published({"groups": ["g"]}, [net.ssh])
	published({"kind": "accelerator"}, [])
}

test_not_published if {
	not published({"internal": true}, [])
	not published({"groups": ["g"]}, [])
	not network.is_published(net.thing("aws_memorydb_cluster", {}, {}))
}

test_elsewhere if {
	network.is_elsewhere("arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/a/b", [])
	network.is_elsewhere(net.unknown, net.unknown)
	not network.is_elsewhere("eipalloc-1", [])
	not network.is_elsewhere("arn:aws:x", ["aws_lb.l"])
	not network.is_elsewhere(net.unknown, ["aws_lb.l"])
	network.endpoint_text(net.unknown) == "var.later"
	network.endpoint_text("arn:aws:x") == "arn:aws:x"
}
