package rules.globalaccelerator["data-store_test"]

import data.lib.network.sample_test as net
import data.rules.globalaccelerator["data-store"] as rule

found(front, rules) := findings if {
	store := net.thing("aws_db_instance", {}, {"fronts": [object.union({"kind": "accelerator", "address": "aws_front.f", "input": "plan", "via": ["aws_lb_listener.l", "aws_lb_target_group.t"], "groups": []}, front)]})
	findings := rule.findings with input as net.view({"aws_db_instance": [store]}, net.group(rules), {})
}

told(front, rules) := net.told(found(front, rules))

test_exposed if told({}, []) == {["aws_front.f", "internet", "exposed", "", "store"]}

test_exposed_says_how_it_leads_to_the_store if {
	net.layers(found({}, [])) == [
		["aws_front.f", "network/faces"],
		["aws_lb_listener.l", "network/hands-on"],
		["aws_lb_target_group.t", "network/hands-on"],
		["aws_db_instance.leads", "network/behind"],
	]
	{[one.store, one.path[0]] | some one in found({}, [])} == {["aws_db_instance.leads", "endpoint_configuration"]}
}

test_private_other_front if told({"kind": "vpc-origin"}, []) == set()
