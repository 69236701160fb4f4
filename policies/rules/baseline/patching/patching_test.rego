package rules.baseline.patching_test

import data.lib.baseline.sample_test as sample
import data.rules.baseline.patching as rule

alone(type, values) := result if {
	result := sample.decided(rule.findings) with input as sample.lone([sample.store(type, values)])
}

test_exposed_switched_off if {
	alone("aws_db_instance", {"auto_minor_version_upgrade": false}) == {["aws_db_instance.leads", "unguarded"]}
	alone("aws_mq_broker", {}) == {["aws_mq_broker.leads", "unguarded"]}
}

test_private_on if {
	alone("aws_db_instance", {}) == set()
	alone("aws_redshift_cluster", {"allow_version_upgrade": true}) == set()
}

test_undecided_setting if alone("aws_db_instance", {"auto_minor_version_upgrade": sample.unknown}) == {["aws_db_instance.leads", "undecided"]}
