package rules.s3["account-public-access-block_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["account-public-access-block"] as rule

block := "aws_s3_account_public_access_block.leads"

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_s3_account_public_access_block": [sample.account_block(values)]})
}

test_exposed_left_out if {
	decided({"block_public_acls": true}) == {[block, "guardrail", "unguarded", "high"]}
}

test_exposed_off if {
	decided(object.union(sample.flags_on, {"restrict_public_buckets": false})) == {[block, "guardrail", "unguarded", "high"]}
}

test_exposed_removed if {
	gone := object.union(sample.view_of([]), {"removed": {"aws_s3_account_public_access_block": [sample.account_block(sample.flags_on)]}})
	found := rule.findings with input as gone
	sample.brief(found) == {[block, "guardrail", "unguarded", "high"]}
}

test_private_full if {
	decided(sample.flags_on) == set()
}

test_undecided_unknown_flag if {
	decided(object.union(sample.flags_on, {"block_public_policy": sample.unknown})) == {[block, "guardrail", "undecided", ""]}
}
