package rules.s3["replica-account_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["replica-account"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_s3_bucket_replication_configuration_1 if decided("aws_s3_bucket_replication_configuration", {"rule": [{"destination": [{"account": "444455556666"}]}]}) == {["aws_s3_bucket_replication_configuration.leads", "shared", "exposed", ""]}

test_exposed_s3_bucket_inventory_1 if decided("aws_s3_bucket_inventory", {"destination": [{"bucket": [{"account_id": "444455556666"}]}]}) == {["aws_s3_bucket_inventory.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_s3_bucket_replication_configuration", {"rule": [{"destination": [{"account": "111122223333"}]}]}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_s3_bucket_replication_configuration": [sample.resource("aws_s3_bucket_replication_configuration", {"rule": [{"destination": [{"account": "444455556666"}]}]})]})
}

test_undecided if decided("aws_s3_bucket_replication_configuration", {"rule": [{"destination": [{"account": sample.unknown}]}]}) == {["aws_s3_bucket_replication_configuration.leads", "shared", "undecided", ""]}
