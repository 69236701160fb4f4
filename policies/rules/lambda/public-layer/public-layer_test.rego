package rules.lambda["public-layer_test"]

import data.lib.carrier.sample_test as sample
import data.rules.lambda["public-layer"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view([{"address": "aws_lambda_layer_version_permission.leads", "type": "aws_lambda_layer_version_permission", "input": "plan.json", "values": values}])
}

test_exposed_everyone if {
	decided({"principal": "*"}) == {["any-account", "exposed", "any-account"]}
	decided({"principal": "*", "organization_id": "*"}) == {["any-account", "exposed", "any-account"]}
}

test_private_account if decided({"principal": "111122223333", "action": "lambda:GetLayerVersion"}) == set()

test_private_organisation if {
	decided({"principal": "*", "organization_id": "o-a1b2c3d4e5"}) == set()
	decided({"principal": "*", "organization_id": {"$unknown": ["aws_organizations_organization.org.id"]}}) == set()
}

test_undecided_unknown_principal if {
	decided({"principal": sample.unknown}) == {["any-account", "undecided", "any-account-unknown"]}
}
