package rules.m2["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.m2["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_m2_environment if decided("aws_m2_environment", {"publicly_accessible": true}) == {["aws_m2_environment.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_m2_environment", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_m2_environment", {}) == set()

test_undecided_not_known if decided("aws_m2_environment", {"publicly_accessible": sample.unknown}) == {["aws_m2_environment.leads", "internet", "undecided", ""]}
