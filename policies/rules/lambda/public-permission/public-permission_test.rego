package rules.lambda["public-permission_test"]

import data.lib.carrier.sample_test as sample
import data.rules.lambda["public-permission"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view([{"address": "aws_lambda_permission.leads", "type": "aws_lambda_permission", "input": "plan.json", "values": values}])
}

everyone(limits) := decided(object.union({"action": "lambda:InvokeFunction", "principal": "*"}, limits))

any_account(verdict, code) := {["any-account", verdict, code]}

test_exposed_everyone if {
	everyone({}) == any_account("exposed", "any-account")
	everyone({"action": "lambda:InvokeFunctionUrl", "function_url_auth_type": "AWS_IAM"}) == any_account("exposed", "any-account")
	everyone({"action": "lambda:InvokeFunctionUrl", "function_url_auth_type": "NONE"}) == {["public", "exposed", "public"]}
	everyone({"principal": "arn:aws:iam::*:root"}) == any_account("exposed", "any-account")
}

test_exposed_limit_with_a_wildcard if {
	everyone({"principal_org_id": "o-*"}) == any_account("exposed", "any-account")
	everyone({"source_arn": "arn:aws:s3:::*"}) == any_account("exposed", "any-account")
}

test_exposed_default_action if decided({"principal": "*"}) == any_account("exposed", "any-account")

test_private_limited if {
	everyone({"principal_org_id": "o-a1b2c3d4e5"}) == set()
	everyone({"source_account": "111122223333"}) == set()
	everyone({"source_arn": "arn:aws:sns:eu-central-1:111122223333:leads"}) == set()
	everyone({"event_source_token": "amzn1.ask.skill.leads"}) == set()
}

test_private_named_principal if {
	everyone({"principal": "111122223333"}) == set()
	everyone({"principal": "arn:aws:iam::111122223333:role/leads"}) == set()
}

test_private_service_is_another_rule if everyone({"principal": "sns.amazonaws.com"}) == set()

test_private_id_that_is_not_known_yet if {
	everyone({"principal_org_id": sample.unknown}) == set()
	everyone({"source_arn": {"$unknown": ["aws_sns_topic.leads.arn"]}}) == set()
}

test_undecided_unknown_value if {
	everyone({"principal": sample.unknown}) == any_account("undecided", "any-account-unknown")
	everyone({"source_arn": sample.unknown}) == any_account("undecided", "any-account-unknown")
}
