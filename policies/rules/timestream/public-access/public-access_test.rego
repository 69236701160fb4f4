package rules.timestream["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.timestream["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_timestreaminfluxdb_db_instance if decided("aws_timestreaminfluxdb_db_instance", {"publicly_accessible": true}) == {["aws_timestreaminfluxdb_db_instance.leads", "internet", "exposed", ""]}

test_exposed_timestreaminfluxdb_db_cluster if decided("aws_timestreaminfluxdb_db_cluster", {"publicly_accessible": true}) == {["aws_timestreaminfluxdb_db_cluster.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_timestreaminfluxdb_db_instance", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_timestreaminfluxdb_db_instance", {}) == set()

test_undecided_not_known if decided("aws_timestreaminfluxdb_db_instance", {"publicly_accessible": sample.unknown}) == {["aws_timestreaminfluxdb_db_instance.leads", "internet", "undecided", ""]}
