package rules.transfer["public-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.transfer["public-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_transfer_server", {}) == {["aws_transfer_server.leads", "internet", "exposed", ""]}

test_exposed_addressed if decided("aws_transfer_server", {"endpoint_type": "VPC", "endpoint_details": [{"address_allocation_ids": ["eipalloc-1"]}]}) == {["aws_transfer_server.leads", "internet", "unguarded", "medium"]}

test_exposed_web_app if decided("aws_transfer_web_app", {}) == {["aws_transfer_web_app.leads", "internet", "exposed", ""]}

test_private_vpc if decided("aws_transfer_server", {"endpoint_type": "VPC", "endpoint_details": [{"vpc_id": "vpc-1"}]}) == set()

test_private_web_app if decided("aws_transfer_web_app", {"endpoint_details": [{"vpc": [{}]}]}) == set()

test_undecided_type if decided("aws_transfer_server", {"endpoint_type": sample.unknown}) == {["aws_transfer_server.leads", "internet", "undecided", ""]}
