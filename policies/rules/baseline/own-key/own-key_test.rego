package rules.baseline["own-key_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["own-key"] as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

alone(type, values) := decided(sample.lone([sample.store(type, values)]))

encryption(key) := sample.store("aws_s3_bucket_server_side_encryption_configuration", {"rule": [{"apply_server_side_encryption_by_default": [object.union({"sse_algorithm": "aws:kms"}, key)]}]})

own := {"kms_master_key_id": "arn:aws:kms:eu-central-1:111122223333:key/1"}

test_exposed_store if alone("aws_sqs_queue", {"sqs_managed_sse_enabled": true}) == {["aws_sqs_queue.leads", "unguarded"]}

test_exposed_bucket if {
	decided(sample.bucket({})) == {["aws_s3_bucket.leads", "unguarded"]}
	decided(sample.bucket({"encryption": [encryption({})]})) == {["aws_s3_bucket_server_side_encryption_configuration.leads", "unguarded"]}
}

test_private_own_key if {
	alone("aws_sqs_queue", own) == set()
	decided(sample.bucket({"encryption": [encryption(own)]})) == set()
}

# S3 delivers its logs to no bucket with a key of its own, but by a policy that few have.
test_private_log_target if decided(sample.bucket({"log_sources": [sample.store("aws_s3_bucket_logging", {})]})) == set()

test_undecided_key if {
	alone("aws_sqs_queue", {"kms_master_key_id": sample.unknown}) == {["aws_sqs_queue.leads", "undecided"]}
	decided(sample.bucket({"encryption": [encryption({"kms_master_key_id": sample.unknown})]})) == {["aws_s3_bucket_server_side_encryption_configuration.leads", "undecided"]}
}
