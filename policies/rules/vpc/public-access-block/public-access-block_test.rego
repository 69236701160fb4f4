package rules.vpc["public-access-block_test"]

import data.lib.store.sample_test as sample
import data.rules.vpc["public-access-block"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_weak_1 if decided("aws_vpc_block_public_access_options", {"internet_gateway_block_mode": "off"}) == {["aws_vpc_block_public_access_options.leads", "guardrail", "unguarded", ""]}

test_private_held_1 if decided("aws_vpc_block_public_access_options", {"internet_gateway_block_mode": "block-ingress"}) == set()

test_undecided_setting_1 if decided("aws_vpc_block_public_access_options", {"internet_gateway_block_mode": sample.unknown}) == {["aws_vpc_block_public_access_options.leads", "guardrail", "undecided", ""]}

test_unguarded_removed if {
	gone := object.union(sample.lone({}), {"removed": {"aws_vpc_block_public_access_options": [sample.resource("aws_vpc_block_public_access_options", {})]}})
	found := sample.brief(rule.findings) with input as gone
	found == {["aws_vpc_block_public_access_options.leads", "guardrail", "unguarded", ""]}
}
