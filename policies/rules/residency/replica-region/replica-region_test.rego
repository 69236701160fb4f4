package rules.residency["replica-region_test"]

import data.lib.store.sample_test as sample
import data.rules.residency["replica-region"] as rule

context := object.union(sample.context, {"residency": {"eu": ["eu-central-1"]}})

copying(resource, copies) := object.union(resource, {"residency": [{"set": "eu", "of": resource.address}], "copies": copies})

decided(view) := found if {
	found := sample.brief(rule.findings) with input as object.union(view, {"context": context})
}

table(copies) := decided(sample.lone({"aws_dynamodb_table": [copying(sample.resource("aws_dynamodb_table", {}), copies)]}))

far := {"path": ["replica[0]", "region_name"], "region": "us-east-1"}

test_exposed_replica if table([far]) == {["aws_dynamodb_table.leads", "residency", "exposed", ""]}

test_exposed_replication_within_the_bucket_block if {
	decided(sample.view({"bucket": copying(sample.bucket, [far])})) == {["aws_s3_bucket.leads", "residency", "exposed", ""]}
}

test_private_bucket_that_is_not_here if decided(sample.view({"bucket": null})) == set()

test_private_inside if table([object.union(far, {"region": "eu-central-1"})]) == set()

test_private_no_replica if table([]) == set()

test_undecided_replica if table([object.union(far, {"region": sample.unknown})]) == {["aws_dynamodb_table.leads", "residency", "undecided", ""]}
