package rules.ebs["snapshot-block_test"]

import data.lib.store.sample_test as sample
import data.rules.ebs["snapshot-block"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_weak_1 if decided("aws_ebs_snapshot_block_public_access", {"state": "unblocked"}) == {["aws_ebs_snapshot_block_public_access.leads", "guardrail", "unguarded", ""]}

test_private_held_1 if decided("aws_ebs_snapshot_block_public_access", {"state": "block-all-sharing"}) == set()

test_unguarded_what_is_public_stays_so if decided("aws_ebs_snapshot_block_public_access", {"state": "block-new-sharing"}) == {["aws_ebs_snapshot_block_public_access.leads", "guardrail", "unguarded", "low"]}

test_undecided_setting_1 if decided("aws_ebs_snapshot_block_public_access", {"state": sample.unknown}) == {["aws_ebs_snapshot_block_public_access.leads", "guardrail", "undecided", ""]}

test_unguarded_removed if {
	gone := object.union(sample.lone({}), {"removed": {"aws_ebs_snapshot_block_public_access": [sample.resource("aws_ebs_snapshot_block_public_access", {})]}})
	found := sample.brief(rule.findings) with input as gone
	found == {["aws_ebs_snapshot_block_public_access.leads", "guardrail", "unguarded", ""]}
}
