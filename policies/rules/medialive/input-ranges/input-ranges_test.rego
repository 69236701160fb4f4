package rules.medialive["input-ranges_test"]

import data.lib.store.sample_test as sample
import data.rules.medialive["input-ranges"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_medialive_input_security_group_1 if decided("aws_medialive_input_security_group", {"whitelist_rules": [{"cidr": "0.0.0.0/0"}]}) == {["aws_medialive_input_security_group.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_medialive_input_security_group", {"whitelist_rules": [{"cidr": "203.0.113.0/24"}]}) == set()

test_undecided_1 if decided("aws_medialive_input_security_group", {"whitelist_rules": [{"cidr": sample.unknown}]}) == {["aws_medialive_input_security_group.leads", "internet", "undecided", ""]}
