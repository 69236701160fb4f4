package rules.vpc["public-access-exclusion_test"]

import data.lib.store.sample_test as sample
import data.rules.vpc["public-access-exclusion"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_vpc_block_public_access_exclusion_1 if decided("aws_vpc_block_public_access_exclusion", {"internet_gateway_exclusion_mode": "allow-bidirectional"}) == {["aws_vpc_block_public_access_exclusion.leads", "guardrail", "unguarded", ""]}

test_private_1 if decided("aws_vpc_block_public_access_exclusion", {"internet_gateway_exclusion_mode": "allow-egress"}) == set()

test_undecided_1 if decided("aws_vpc_block_public_access_exclusion", {"internet_gateway_exclusion_mode": sample.unknown}) == {["aws_vpc_block_public_access_exclusion.leads", "guardrail", "undecided", ""]}
