package rules.lightsail["public-database_test"]

import data.lib.store.sample_test as sample
import data.rules.lightsail["public-database"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_lightsail_database if decided("aws_lightsail_database", {"publicly_accessible": true}) == {["aws_lightsail_database.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_lightsail_database", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_lightsail_database", {}) == set()

test_undecided_not_known if decided("aws_lightsail_database", {"publicly_accessible": sample.unknown}) == {["aws_lightsail_database.leads", "internet", "undecided", ""]}
