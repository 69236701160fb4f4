package rules.secretsmanager["public-policy_test"]

import data.rules.secretsmanager["public-policy"] as rule

view(type, values, document) := {"context": {}, "resources": {type: [{
	"address": "leads",
	"type": type,
	"input": "plan.json",
	"values": values,
	"documents": {"policy": document},
}]}}

grants(principal) := {"statements": [{
	"effect": "Allow",
	"principals": [principal],
	"not_principals": [],
	"actions": ["secretsmanager:GetSecretValue"],
	"not_actions": [],
	"resources": ["*"],
	"not_resources": [],
	"conditions": [],
}]}

open := grants({"type": "*", "value": "*"})

unknown := {"$unknown": ["var.policy"]}

policy := "aws_secretsmanager_secret_policy"

found(type, values, document) := result if {
	result := brief(rule.findings) with input as view(type, values, document)
}

brief(findings) := {[finding.kind, finding.verdict, finding.says.code, object.get(finding, "severity", "")] |
	some finding in findings
}

test_any_account if {
	found(policy, {}, open) == {["any-account", "exposed", "any-account", ""]}
	found("aws_secretsmanager_secret", {}, open) == {["any-account", "exposed", "any-account", ""]}
}

test_block_holds if {
	found(policy, {"block_public_policy": true}, open) == {["any-account", "unguarded", "held", "high"]}
}

test_block_that_is_off_or_unknown_holds_nothing if {
	found(policy, {"block_public_policy": false}, open) == {["any-account", "exposed", "any-account", ""]}
	found(policy, {"block_public_policy": unknown}, open) == {["any-account", "exposed", "any-account", ""]}
}

test_dropping_the_block_widens if {
	some finding in rule.findings with input as view(policy, {}, open)
	"guards<1" in finding.exposure
}

test_named_principal if found(policy, {}, grants({"type": "AWS", "value": "111122223333"})) == set()

test_unknown_document if {
	found(policy, {}, unknown) == {["any-account", "undecided", "any-account-unknown", ""]}
	found(policy, {"block_public_policy": true}, unknown) == {["any-account", "undecided", "any-account-unknown", "low"]}
}

test_block_does_not_hold_what_is_shared if {
	listed := object.union(view(policy, {"block_public_policy": true}, grants({"type": "AWS", "value": "444455556666"})), {"context": {"accounts": ["111122223333"]}})
	brief(rule.findings) == {["shared", "exposed", "outsider", ""]} with input as listed
}
