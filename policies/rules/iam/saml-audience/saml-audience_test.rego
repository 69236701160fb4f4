package rules.iam["saml-audience_test"]

import data.lib.store.sample_test as sample
import data.rules.iam["saml-audience"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

role(conditions) := {"aws_iam_role": [sample.with_document("aws_iam_role", "assume_role_policy", {"statements": [sample.statement(
	[{"type": "Federated", "value": "arn:aws:iam::111122223333:saml-provider/leads"}],
	["sts:AssumeRoleWithSAML"], conditions,
)]})]}

test_unguarded_without_audience if decided(role([])) == {["aws_iam_role.leads", "indirect", "unguarded", ""]}

test_private_audience if decided(role([sample.condition("StringEquals", "saml:aud", ["https://signin.aws.amazon.com/saml"])])) == set()

test_private_unknown_condition if decided(role([sample.unknown])) == set()
