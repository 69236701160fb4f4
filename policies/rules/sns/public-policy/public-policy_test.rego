package rules.sns["public-policy_test"]

import data.rules.sns["public-policy"] as rule

view(document) := {"context": {}, "resources": {"aws_sns_topic": [{
	"address": "aws_sns_topic.leads",
	"type": "aws_sns_topic",
	"input": "plan.json",
	"values": {},
	"documents": {"policy": document},
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

test_named_principal if found(grants({"type": "AWS", "value": "111122223333"})) == set()

test_unknown_document if found({"$unknown": ["var.policy"]}) == {["public", "undecided", "anyone-unknown"]}
