package rules.baseline["tls-only_test"]

import data.lib.baseline.sample_test as sample
import data.lib.baseline.tls_test as policy
import data.lib.store.sample_test as store
import data.rules.baseline["tls-only"] as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

alone(type, values) := decided(sample.lone([sample.store(type, values)]))

queue(document) := sample.lone([object.union(sample.store("aws_sqs_queue", {}), {"documents": {"policy": document}})])

test_exposed_setting if {
	alone("aws_opensearch_domain", {}) == {["aws_opensearch_domain.leads", "unguarded"]}
	alone("aws_transfer_server", {"protocols": ["FTP"], "security_policy_name": "TransferSecurityPolicy-2024-01"}) == {["aws_transfer_server.leads", "unguarded"]}
	alone("aws_transfer_server", {}) == {["aws_transfer_server.leads", "unguarded"]}
}

test_exposed_policy if {
	alone("aws_sqs_queue", {}) == {["aws_sqs_queue.leads", "unguarded"]}
	decided(sample.bucket({})) == {["aws_s3_bucket.leads", "unguarded"]}
}

# The trap: over plain HTTP the statement's first condition does not hold, and nothing is refused.
test_exposed_old_tls_and_plain_http_in_one_statement if {
	trap := store.policy([policy.refusal({"conditions": [policy.secure, policy.old]})])
	decided(sample.bucket({"policies": [trap]})) == {["aws_s3_bucket_policy.leads", "unguarded"]}
}

test_exposed_database if alone("aws_db_instance", {"engine": "postgres", "engine_version": "14"}) == {["aws_db_instance.leads", "unguarded"]}

test_private_refuses_plain_http if {
	decided(sample.bucket({"policies": [store.policy([store.open, policy.refusal({})])]})) == set()
	decided(queue({"statements": [policy.refusal({"actions": ["sqs:*"]})]})) == set()
	alone("aws_db_instance", {"engine": "postgres", "engine_version": "17"}) == set()
	alone("aws_msk_cluster", {}) == set()
}

test_private_directory_bucket if decided(sample.bucket({"bucket": sample.store("aws_s3_directory_bucket", {})})) == set()

test_undecided_policy if {
	decided(queue(sample.unknown)) == {["aws_sqs_queue.leads", "undecided"]}
	decided(sample.bucket({"loose": {"policies": ["aws_s3_bucket_policy.other"]}})) == {["aws_s3_bucket.leads", "undecided"]}
	alone("aws_db_instance", {"engine": "postgres"}) == {["aws_db_instance.leads", "undecided"]}
}
