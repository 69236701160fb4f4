package rules.emr["public-access-block_test"]

import data.lib.store.sample_test as sample
import data.rules.emr["public-access-block"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_weak_1 if decided("aws_emr_block_public_access_configuration", {"block_public_security_group_rules": false}) == {["aws_emr_block_public_access_configuration.leads", "guardrail", "unguarded", ""]}

test_exposed_weak_2 if decided("aws_emr_block_public_access_configuration", {"block_public_security_group_rules": true, "permitted_public_security_group_rule_range": [{"min_range": 8000, "max_range": 9000}]}) == {["aws_emr_block_public_access_configuration.leads", "guardrail", "unguarded", ""]}

test_private_held_1 if decided("aws_emr_block_public_access_configuration", {"block_public_security_group_rules": true}) == set()

test_private_held_2 if decided("aws_emr_block_public_access_configuration", {"block_public_security_group_rules": true, "permitted_public_security_group_rule_range": [{"min_range": 22, "max_range": 22}]}) == set()

test_undecided_setting_1 if decided("aws_emr_block_public_access_configuration", {"block_public_security_group_rules": sample.unknown}) == {["aws_emr_block_public_access_configuration.leads", "guardrail", "undecided", ""]}

test_undecided_range if {
	guards := {"block_public_security_group_rules": true, "permitted_public_security_group_rule_range": sample.unknown}
	decided("aws_emr_block_public_access_configuration", guards) == {["aws_emr_block_public_access_configuration.leads", "guardrail", "undecided", ""]}
}

test_unguarded_removed if {
	gone := object.union(sample.lone({}), {"removed": {"aws_emr_block_public_access_configuration": [sample.resource("aws_emr_block_public_access_configuration", {})]}})
	found := sample.brief(rule.findings) with input as gone
	found == {["aws_emr_block_public_access_configuration.leads", "guardrail", "unguarded", ""]}
}
