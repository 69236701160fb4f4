package rules.transfer["public-endpoint_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.transfer["public-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_transfer_server", {}) == {["aws_transfer_server.leads", "internet", "exposed", ""]}

addressed(rules, place) := told if {
	server := net.thing("aws_transfer_server", {"endpoint_type": "VPC", "endpoint_details": [{"address_allocation_ids": ["eipalloc-1"]}]}, object.union({"ports": [22]}, place))
	told := net.told(rule.findings) with input as net.view({"aws_transfer_server": [server]}, net.group(rules), net.public)
}

test_exposed_addressed_with_an_open_group if addressed([net.ssh], {}) == {["aws_transfer_server.leads", "internet", "exposed", "high", "network/reached"]}

test_unguarded_addressed if addressed([], {"groups": []}) == {["aws_transfer_server.leads", "internet", "unguarded", "medium", "addressed"]}

test_private_addressed_with_a_closed_group if addressed([net.rule(22, 22, ["203.0.113.0/24"])], {}) == set()

test_exposed_web_app if decided("aws_transfer_web_app", {}) == {["aws_transfer_web_app.leads", "internet", "exposed", ""]}

test_private_vpc if decided("aws_transfer_server", {"endpoint_type": "VPC", "endpoint_details": [{"vpc_id": "vpc-1"}]}) == set()

test_private_web_app if decided("aws_transfer_web_app", {"endpoint_details": [{"vpc": [{}]}]}) == set()

test_undecided_type if decided("aws_transfer_server", {"endpoint_type": sample.unknown}) == {["aws_transfer_server.leads", "internet", "undecided", ""]}

test_undecided_details if {
	server := net.thing("aws_transfer_server", {"endpoint_type": "VPC", "endpoint_details": sample.unknown}, {"groups": [{"$unknown": []}], "ports": [22]})
	found := net.told(rule.findings) with input as net.view({"aws_transfer_server": [server]}, net.group([]), net.public)
	{entry[2] | some entry in found} == {"undecided"}
}
