package rules.ebs["snapshot-permission_test"]

import data.lib.store.sample_test as sample
import data.rules.ebs["snapshot-permission"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_snapshot_create_volume_permission_1 if decided("aws_snapshot_create_volume_permission", {"account_id": "444455556666"}) == {["aws_snapshot_create_volume_permission.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_snapshot_create_volume_permission", {"account_id": "111122223333"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_snapshot_create_volume_permission": [sample.resource("aws_snapshot_create_volume_permission", {"account_id": "444455556666"})]})
}

test_undecided if decided("aws_snapshot_create_volume_permission", {"account_id": sample.unknown}) == {["aws_snapshot_create_volume_permission.leads", "shared", "undecided", ""]}
