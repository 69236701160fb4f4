package rules.rds["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.rds["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_db_instance if decided("aws_db_instance", {"publicly_accessible": true}) == {["aws_db_instance.leads", "internet", "exposed", ""]}

test_exposed_rds_cluster_instance if decided("aws_rds_cluster_instance", {"publicly_accessible": true}) == {["aws_rds_cluster_instance.leads", "internet", "exposed", ""]}

test_exposed_rds_shard_group if decided("aws_rds_shard_group", {"publicly_accessible": true}) == {["aws_rds_shard_group.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_db_instance", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_db_instance", {}) == set()

test_undecided_not_known if decided("aws_db_instance", {"publicly_accessible": sample.unknown}) == {["aws_db_instance.leads", "internet", "undecided", ""]}

test_undecided_shard_group_left_out if decided("aws_rds_shard_group", {}) == {["aws_rds_shard_group.leads", "internet", "undecided", ""]}

test_private_shard_group_off if decided("aws_rds_shard_group", {"publicly_accessible": false}) == set()
