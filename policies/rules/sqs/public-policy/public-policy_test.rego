package rules.sqs["public-policy_test"]

import data.rules.sqs["public-policy"] as rule

view(document) := {"context": {}, "resources": {"aws_sqs_queue": [{
	"address": "aws_sqs_queue.leads",
	"type": "aws_sqs_queue",
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
