package rules.s3["public-outposts-policy_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-outposts-policy"] as rule

decided(document) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_s3control_bucket_policy": [sample.with_document("aws_s3control_bucket_policy", "policy", document)]})
}

test_exposed_anyone_is_held_by_the_service if {
	decided({"statements": [sample.open]}) == {["aws_s3control_bucket_policy.leads", "public", "unguarded", "high"]}
}

test_private_named_principal if {
	decided({"statements": [sample.named]}) == set()
}

test_undecided_unknown_policy if {
	decided(sample.unknown) == {["aws_s3control_bucket_policy.leads", "public", "undecided", "low"]}
}
