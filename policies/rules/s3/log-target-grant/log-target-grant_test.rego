package rules.s3["log-target-grant_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["log-target-grant"] as rule

logging := "aws_s3_bucket_logging.leads"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

granting(grantee) := {"log_sources": [sample.resource("aws_s3_bucket_logging", {"target_bucket": "logs", "target_grant": [{"grantee": [grantee], "permission": "READ"}]})]}

test_exposed_grant_to_everybody if {
	decided(granting({"type": "Group", "uri": "http://acs.amazonaws.com/groups/global/AllUsers"})) == {[logging, "public", "exposed", ""]}
}

test_unguarded_held_by_the_target if {
	store := object.union(granting({"type": "Group", "uri": "http://acs.amazonaws.com/groups/global/AllUsers"}), {"ownership": [sample.ownership("BucketOwnerEnforced")]})
	decided(store) == {[logging, "public", "unguarded", "high"]}
}

test_private_named_grantee if {
	decided(granting({"type": "CanonicalUser", "id": sample.unknown})) == set()
	decided({"log_sources": [sample.resource("aws_s3_bucket_logging", {"target_bucket": "logs"})]}) == set()
}

test_undecided_unknown_group if {
	decided(granting({"type": "Group", "uri": sample.unknown})) == {[logging, "public", "undecided", ""]}
}
