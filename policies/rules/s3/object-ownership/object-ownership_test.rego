package rules.s3["object-ownership_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["object-ownership"] as rule

controls := "aws_s3_bucket_ownership_controls.leads"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

test_exposed_acls_count if {
	every setting in ["ObjectWriter", "BucketOwnerPreferred"] {
		decided({"ownership": [sample.ownership(setting)]}) == {[controls, "guardrail", "unguarded", ""]}
	}
}

test_exposed_removed if {
	decided({"removed": [sample.ownership("BucketOwnerEnforced")]}) == {[controls, "guardrail", "unguarded", ""]}
}

test_private_enforced if {
	decided({"ownership": [sample.ownership("BucketOwnerEnforced")]}) == set()
	decided({}) == set()
}

test_private_removed_what_protected_nothing if {
	decided({"removed": [sample.ownership("ObjectWriter"), sample.block(sample.flags_on)]}) == set()
}

test_undecided_unknown_setting if {
	decided({"ownership": [sample.ownership(sample.unknown)]}) == {[controls, "guardrail", "undecided", "low"]}
}
