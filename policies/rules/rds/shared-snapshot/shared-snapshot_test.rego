package rules.rds["shared-snapshot_test"]

import data.lib.store.sample_test as sample
import data.rules.rds["shared-snapshot"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_db_snapshot_1 if decided("aws_db_snapshot", {"shared_accounts": ["444455556666"]}) == {["aws_db_snapshot.leads", "shared", "exposed", ""]}

test_exposed_db_cluster_snapshot_1 if decided("aws_db_cluster_snapshot", {"shared_accounts": ["444455556666"]}) == {["aws_db_cluster_snapshot.leads", "shared", "exposed", ""]}

test_exposed_db_snapshot_copy_1 if decided("aws_db_snapshot_copy", {"shared_accounts": ["444455556666"]}) == {["aws_db_snapshot_copy.leads", "shared", "exposed", ""]}

test_exposed_rds_cluster_snapshot_copy_1 if decided("aws_rds_cluster_snapshot_copy", {"shared_accounts": ["444455556666"]}) == {["aws_rds_cluster_snapshot_copy.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_db_snapshot", {"shared_accounts": ["111122223333"]}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_db_snapshot": [sample.resource("aws_db_snapshot", {"shared_accounts": ["444455556666"]})]})
}

test_undecided if decided("aws_db_snapshot", {"shared_accounts": [sample.unknown]}) == {["aws_db_snapshot.leads", "shared", "undecided", ""]}
