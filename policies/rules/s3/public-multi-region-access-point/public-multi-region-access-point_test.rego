package rules.s3["public-multi-region-access-point_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-multi-region-access-point"] as rule

policy := "aws_s3control_multi_region_access_point_policy.leads"

access(flags) := sample.resource("aws_s3control_multi_region_access_point", {"details": [object.union({"name": "leads"}, flags)]})

flag_off := {"public_access_block": [{"restrict_public_buckets": false}]}

holder(extra) := object.union(sample.with_document("aws_s3control_multi_region_access_point_policy", "details.policy", {"statements": [sample.open]}), extra)

decided(policies, points) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({
		"aws_s3control_multi_region_access_point_policy": policies,
		"aws_s3control_multi_region_access_point": points,
	})
}

linked := holder({"values": {"details": [{"name": {"$unknown": ["aws_s3control_multi_region_access_point.leads.id"]}}]}})

named := holder({"values": {"details": [{"name": "leads"}]}})

test_exposed_block_switched_off if {
	decided([linked], [access(flag_off)]) == {[policy, "public", "exposed", ""]}
	decided([named], [access(flag_off)]) == {[policy, "public", "exposed", ""]}
}

test_unguarded_default_block if {
	decided([linked], [access({})]) == {[policy, "public", "unguarded", "high"]}
}

test_private_named_principal if {
	private := sample.with_document("aws_s3control_multi_region_access_point_policy", "details.policy", {"statements": [sample.named]})
	decided([private], [access(flag_off)]) == set()
}

test_undecided_access_point_elsewhere if {
	decided([holder({"values": {"details": [{"name": sample.unknown}]}})], [access(flag_off)]) == {[policy, "public", "undecided", ""]}
}

test_undecided_flag if {
	decided([linked], [access({"public_access_block": [{"restrict_public_buckets": sample.unknown}]})]) == {[policy, "public", "undecided", ""]}
}
