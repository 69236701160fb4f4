package rules.ec2["image-block_test"]

import data.lib.store.sample_test as sample
import data.rules.ec2["image-block"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_weak_1 if decided("aws_ec2_image_block_public_access", {"state": "unblocked"}) == {["aws_ec2_image_block_public_access.leads", "guardrail", "unguarded", ""]}

test_private_held_1 if decided("aws_ec2_image_block_public_access", {"state": "block-new-sharing"}) == set()

test_undecided_setting_1 if decided("aws_ec2_image_block_public_access", {"state": sample.unknown}) == {["aws_ec2_image_block_public_access.leads", "guardrail", "undecided", ""]}

test_unguarded_removed if {
	gone := object.union(sample.lone({}), {"removed": {"aws_ec2_image_block_public_access": [sample.resource("aws_ec2_image_block_public_access", {})]}})
	found := sample.brief(rule.findings) with input as gone
	found == {["aws_ec2_image_block_public_access.leads", "guardrail", "unguarded", ""]}
}
