package rules.cloudcontrol["desired-state_test"]

import data.lib.store.sample_test as sample
import data.rules.cloudcontrol["desired-state"] as rule

codes(template) := found if {
	resource := object.union(sample.resource("aws_cloudcontrolapi_resource", {"type_name": "AWS::S3::BucketPolicy"}), {"template": template})
	found := {[one.verdict, one.says.code] | some one in rule.findings} with input as sample.lone({"aws_cloudcontrolapi_resource": [resource]})
}

test_undecided_unknown if codes(sample.unknown) == {["undecided", "later-unknown"]}

test_undecided_unreadable if codes({"unreadable": "it is neither JSON nor YAML"}) == {["undecided", "unread-unknown"]}

test_undecided_nested if codes({"opaque": ["AWS::CloudFormation::Stack"]}) == {["undecided", "opaque-unknown"]}

test_private_read if codes({"opaque": []}) == set()
