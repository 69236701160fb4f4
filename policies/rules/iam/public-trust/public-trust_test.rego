package rules.iam["public-trust_test"]

import data.rules.iam["public-trust"] as rule

view(document) := {"context": {}, "resources": {"aws_iam_role": [{
	"address": "aws_iam_role.leads",
	"type": "aws_iam_role",
	"input": "plan.json",
	"values": {},
	"documents": {"assume_role_policy": document},
}]}}

grants(principal) := {"statements": [{
	"effect": "Allow",
	"principals": [principal],
	"not_principals": [],
	"actions": ["*"],
	"not_actions": [],
	"resources": ["*"],
	"not_resources": [],
	"conditions": [],
}]}

found(document) := result if {
	result := brief(rule.findings) with input as view(document)
}

brief(findings) := {[finding.kind, finding.verdict, finding.says.code] | some finding in findings}

test_anyone if found(grants({"type": "*", "value": "*"})) == {["public", "exposed", "anyone"]}

# AWS refuses it; nobody should rest on that.
test_any_identity_provider if found(grants({"type": "Federated", "value": "*"})) == {["public", "exposed", "anyone"]}

test_named_principal if found(grants({"type": "AWS", "value": "111122223333"})) == set()

test_unknown_document if found({"$unknown": ["var.policy"]}) == {["public", "undecided", "anyone-unknown"]}
