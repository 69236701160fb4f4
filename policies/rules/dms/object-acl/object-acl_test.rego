package rules.dms["object-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.dms["object-acl"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_public if decided("aws_dms_s3_endpoint", {"canned_acl_for_objects": "public-read"}) == {["aws_dms_s3_endpoint.leads", "public", "exposed", ""]}

test_exposed_any_account if decided("aws_dms_s3_endpoint", {"canned_acl_for_objects": "authenticated-read"}) == {["aws_dms_s3_endpoint.leads", "any-account", "exposed", ""]}

test_private_private if decided("aws_dms_s3_endpoint", {"canned_acl_for_objects": "private"}) == set()

test_private_left_out if decided("aws_dms_s3_endpoint", {}) == set()

test_undecided_acl if decided("aws_dms_s3_endpoint", {"canned_acl_for_objects": sample.unknown}) == {["aws_dms_s3_endpoint.leads", "public", "undecided", ""]}
