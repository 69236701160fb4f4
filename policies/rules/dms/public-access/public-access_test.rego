package rules.dms["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.dms["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_dms_replication_instance if decided("aws_dms_replication_instance", {"publicly_accessible": true}) == {["aws_dms_replication_instance.leads", "internet", "exposed", ""]}

test_exposed_dms_instance_profile if decided("aws_dms_instance_profile", {"publicly_accessible": true}) == {["aws_dms_instance_profile.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_dms_replication_instance", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_dms_replication_instance", {}) == set()

test_undecided_not_known if decided("aws_dms_replication_instance", {"publicly_accessible": sample.unknown}) == {["aws_dms_replication_instance.leads", "internet", "undecided", ""]}

test_exposed_profile_left_out if decided("aws_dms_instance_profile", {}) == {["aws_dms_instance_profile.leads", "internet", "exposed", ""]}
