package rules.rds["public-snapshot_test"]

import data.lib.store.sample_test as sample
import data.rules.rds["public-snapshot"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_db_snapshot if decided("aws_db_snapshot", {"shared_accounts": ["111122223333", "all"]}) == {["aws_db_snapshot.leads", "public", "exposed", ""]}

test_exposed_db_cluster_snapshot if decided("aws_db_cluster_snapshot", {"shared_accounts": ["111122223333", "all"]}) == {["aws_db_cluster_snapshot.leads", "public", "exposed", ""]}

test_exposed_db_snapshot_copy if decided("aws_db_snapshot_copy", {"shared_accounts": ["111122223333", "all"]}) == {["aws_db_snapshot_copy.leads", "public", "exposed", ""]}

test_exposed_rds_cluster_snapshot_copy if decided("aws_rds_cluster_snapshot_copy", {"shared_accounts": ["111122223333", "all"]}) == {["aws_rds_cluster_snapshot_copy.leads", "public", "exposed", ""]}

test_private_named if decided("aws_db_snapshot", {"shared_accounts": ["111122223333"]}) == set()

test_private_not_shared if decided("aws_db_cluster_snapshot", {}) == set()

test_undecided_one_account if decided("aws_db_snapshot", {"shared_accounts": ["111122223333", sample.unknown]}) == {["aws_db_snapshot.leads", "public", "undecided", ""]}
