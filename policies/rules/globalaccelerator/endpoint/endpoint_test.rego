package rules.globalaccelerator.endpoint_test

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.globalaccelerator.endpoint as rule

accelerated := {"ports": [], "fronts": [{"kind": "accelerator", "address": "aws_globalaccelerator_endpoint_group.g", "input": "plan", "via": [], "groups": []}]}

found(type, values, place, rules) := told if {
	thing := net.thing(type, values, object.union(accelerated, place))
	told := net.told(rule.findings) with input as net.view({type: [thing]}, net.group(rules), {})
}

says(code) := {["aws_globalaccelerator_endpoint_group.g", "internet", "exposed", "", code]}

web := net.rule(443, 443, ["0.0.0.0/0"])

test_exposed_internal_balancer if {
	found("aws_lb", {"internal": true}, {}, [web]) == says("open")
	found("aws_alb", {"internal": true}, {"groups": []}, []) == says("open")
}

test_exposed_machine if found("aws_instance", {}, {}, [net.ssh]) == says("machine")

test_private if {
	found("aws_lb", {"internal": false}, {}, [web]) == set()
	found("aws_lb", {"internal": true}, {}, []) == set()
	found("aws_lb", {"internal": true}, {"fronts": []}, [web]) == set()
	found("aws_instance", {}, {}, []) == set()
	found("aws_instance", {}, {}, [web]) == set()
}

group(endpoint, links) := told if {
	resource := object.union(sample.resource("aws_globalaccelerator_endpoint_group", {"endpoint_configuration": [{"endpoint_id": endpoint}]}), {"links": links})
	told := {[one.verdict, one.says] | some one in rule.findings} with input as net.view({"aws_globalaccelerator_endpoint_group": [resource]}, {}, {})
}

test_undecided_elsewhere if {
	group("arn:aws:elasticloadbalancing:x", {}) == {["undecided", {"code": "elsewhere-unknown", "args": {"endpoint": "arn:aws:elasticloadbalancing:x"}}]}
	group(net.unknown, {"endpoint_configuration": [{"endpoint_id": net.unknown}]}) == {["undecided", {"code": "elsewhere-unknown", "args": {"endpoint": "var.later"}}]}
}

test_private_endpoint_of_this_input if group("arn:aws:elasticloadbalancing:x", {"endpoint_configuration": [{"endpoint_id": ["aws_lb.l"]}]}) == set()

test_undecided_endpoints if {
	resource := sample.resource("aws_globalaccelerator_endpoint_group", {"endpoint_configuration": net.unknown})
	{one.verdict | some one in rule.findings} == {"undecided"} with input as net.view({"aws_globalaccelerator_endpoint_group": [resource]}, {}, {})
}
