package rules.s3["public-object-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-object-acl"] as rule

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

objects(type, values) := {"objects": [sample.resource(type, values)]}

test_exposed_object_acl if {
	every type in ["aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"] {
		decided(objects(type, {"acl": "public-read"})) == {[concat("", [type, ".leads"]), "public", "exposed", ""]}
	}
}

test_exposed_grant_of_a_copy if {
	grant := {"type": "Group", "uri": "http://acs.amazonaws.com/groups/global/AuthenticatedUsers", "permissions": ["READ"]}
	decided(objects("aws_s3_object_copy", {"grant": [grant]})) == {["aws_s3_object_copy.leads", "any-account", "exposed", ""]}
}

test_unguarded_held_by_the_bucket if {
	store := object.union(objects("aws_s3_object", {"acl": "public-read"}), {"blocks": [sample.block(sample.flags_on)]})
	decided(store) == {["aws_s3_object.leads", "public", "unguarded", "high"]}
}

test_private_object if {
	decided(objects("aws_s3_object", {})) == set()
	decided(objects("aws_s3_object", {"acl": "bucket-owner-full-control"})) == set()
}

test_undecided_unknown_acl if {
	decided(objects("aws_s3_object", {"acl": sample.unknown})) == {["aws_s3_object.leads", "public", "undecided", ""]}
}
