package rules.residency["store-region_test"]

import data.lib.store.sample_test as sample
import data.rules.residency["store-region"] as rule

demands := {"region": "us-east-1", "residency": [{"set": "eu", "of": "aws_sqs_queue.leads"}]}

context := object.union(sample.context, {"residency": {"eu": ["eu-central-1"]}})

decided(view) := found if {
	found := sample.brief(rule.findings) with input as object.union(view, {"context": context})
}

of_queue(extra) := sample.lone({"aws_sqs_queue": [object.union(sample.resource("aws_sqs_queue", {}), extra)]})

test_exposed_every_type if {
	some_types := {"aws_sqs_queue", "aws_rds_cluster", "aws_dynamodb_table", "aws_secretsmanager_secret", "aws_cloudwatch_log_group", "aws_kinesis_stream"}
	every type in some_types {
		resource := object.union(sample.resource(type, {}), demands)
		decided(sample.lone({type: [resource]})) == {[resource.address, "residency", "exposed", ""]}
	}
}

test_exposed_bucket if {
	decided(sample.view({"bucket": object.union(sample.bucket, demands)})) == {["aws_s3_bucket.leads", "residency", "exposed", ""]}
}

test_private_bucket_that_is_not_here if decided(sample.view({"bucket": null})) == set()

test_private_inside if decided(of_queue(object.union(demands, {"region": "eu-central-1"}))) == set()

test_private_nothing_demanded if decided(of_queue({"region": "us-east-1"})) == set()

test_undecided_region if {
	decided(of_queue(object.remove(demands, ["region"]))) == {["aws_sqs_queue.leads", "residency", "undecided", ""]}
}
