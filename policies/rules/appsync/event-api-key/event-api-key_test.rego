package rules.appsync["event-api-key_test"]

import data.lib.store.sample_test as sample
import data.rules.appsync["event-api-key"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_event_api if decided("aws_appsync_api", {"event_config": [{"default_subscribe_auth_mode": [{"auth_type": "API_KEY"}]}]}) == {["aws_appsync_api.leads", "public", "exposed", ""]}

test_exposed_namespace if decided("aws_appsync_channel_namespace", {"publish_auth_mode": [{"auth_type": "API_KEY"}]}) == {["aws_appsync_channel_namespace.leads", "public", "exposed", ""]}

test_private_iam if decided("aws_appsync_api", {"event_config": [{"default_subscribe_auth_mode": [{"auth_type": "AWS_IAM"}]}]}) == set()

test_undecided_mode if decided("aws_appsync_channel_namespace", {"subscribe_auth_mode": [{"auth_type": sample.unknown}]}) == {["aws_appsync_channel_namespace.leads", "public", "undecided", ""]}
