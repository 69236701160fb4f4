package rules.lambda["function-url_test"]

import data.lib.store.sample_test as sample
import data.rules.lambda["function-url"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_lambda_function_url_1 if decided("aws_lambda_function_url", {"authorization_type": "NONE"}) == {["aws_lambda_function_url.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_lambda_function_url", {"authorization_type": "AWS_IAM"}) == set()

test_undecided_1 if decided("aws_lambda_function_url", {"authorization_type": sample.unknown}) == {["aws_lambda_function_url.leads", "public", "undecided", ""]}
