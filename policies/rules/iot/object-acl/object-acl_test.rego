package rules.iot["object-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.iot["object-acl"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_public if decided("aws_iot_topic_rule", {"s3": [{"canned_acl": "public-read"}]}) == {["aws_iot_topic_rule.leads", "public", "exposed", ""]}

test_exposed_error_action if decided("aws_iot_topic_rule", {"error_action": [{"s3": [{"canned_acl": "public-read-write"}]}]}) == {["aws_iot_topic_rule.leads", "public", "exposed", ""]}

test_private_left_out if decided("aws_iot_topic_rule", {"s3": [{"bucket_name": "leads"}]}) == set()

test_undecided_acl if decided("aws_iot_topic_rule", {"s3": [{"canned_acl": sample.unknown}]}) == {["aws_iot_topic_rule.leads", "public", "undecided", ""]}
