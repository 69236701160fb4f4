package rules.lambda["public-layer_test"]

import data.lib.store.sample_test as sample
import data.rules.lambda["public-layer"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_lambda_layer_version_permission_1 if decided("aws_lambda_layer_version_permission", {"principal": "*"}) == {["aws_lambda_layer_version_permission.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_lambda_layer_version_permission", {"principal": "111122223333"}) == set()

test_private_2 if decided("aws_lambda_layer_version_permission", {"principal": "*", "organization_id": "o-abc"}) == set()

test_undecided_1 if decided("aws_lambda_layer_version_permission", {"principal": sample.unknown}) == {["aws_lambda_layer_version_permission.leads", "public", "undecided", ""]}

test_undecided_2 if decided("aws_lambda_layer_version_permission", {"principal": "*", "organization_id": sample.unknown}) == {["aws_lambda_layer_version_permission.leads", "public", "undecided", ""]}
