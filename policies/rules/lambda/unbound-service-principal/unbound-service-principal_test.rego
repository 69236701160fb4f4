package rules.lambda["unbound-service-principal_test"]

import data.lib.carrier.sample_test as sample
import data.rules.lambda["unbound-service-principal"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view([{"address": "aws_lambda_permission.leads", "type": "aws_lambda_permission", "input": "plan.json", "values": values}])
}

calls(principal, limits) := decided(object.union({"action": "lambda:InvokeFunction", "principal": principal}, limits))

test_exposed_any_customer if {
	calls("apigateway.amazonaws.com", {}) == {["any-account", "exposed", "any-account"]}
	calls("s3.amazonaws.com", {}) == {["any-account", "exposed", "any-account"]}
	calls("sns.amazonaws.com", {"source_arn": "arn:aws:sns:*:*:leads"}) == {["any-account", "exposed", "any-account"]}
}

test_exposed_bucket_without_account if {
	calls("s3.amazonaws.com", {"source_arn": "arn:aws:s3:::leads"}) == {["indirect", "exposed", "bucket-only"]}
}

test_private_bound if {
	calls("events.amazonaws.com", {"source_arn": "arn:aws:events:eu-central-1:111122223333:rule/leads"}) == set()
	calls("s3.amazonaws.com", {"source_account": "111122223333"}) == set()
	calls("s3.amazonaws.com", {"source_account": "111122223333", "source_arn": "arn:aws:s3:::leads"}) == set()
	calls("alexa-appkit.amazon.com", {"event_source_token": "amzn1.ask.skill.leads"}) == set()
}

test_private_source_of_this_plan if {
	calls("apigateway.amazonaws.com", {"source_arn": {"$unknown": ["aws_api_gateway_rest_api.leads.execution_arn"]}}) == set()
}

test_private_everyone_is_another_rule if calls("*", {}) == set()

test_undecided_unknown_source if {
	calls("apigateway.amazonaws.com", {"source_arn": sample.unknown}) == {["any-account", "undecided", "any-account-unknown"]}
}
