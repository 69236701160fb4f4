package rules.baseline["deletion-guard_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["deletion-guard"] as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

alone(type, values) := decided(sample.lone([sample.store(type, values)]))

guarded := {"deletion_protection": true, "delete_automated_backups": false}

test_exposed_unguarded if {
	alone("aws_rds_cluster", {}) == {["aws_rds_cluster.leads", "unguarded"]}
	alone("aws_db_instance", object.union(guarded, {"skip_final_snapshot": true})) == {["aws_db_instance.leads", "unguarded"]}
	alone("aws_dynamodb_table", {"deletion_protection_enabled": true, "replica": [{"deletion_protection_enabled": false}]}) == {["aws_dynamodb_table.leads", "unguarded"]}
	alone("aws_secretsmanager_secret", {"recovery_window_in_days": 0}) == {["aws_secretsmanager_secret.leads", "unguarded"]}
	decided(sample.bucket({"bucket": sample.store("aws_s3_bucket", {"force_destroy": true})})) == {["aws_s3_bucket.leads", "unguarded"]}
}

test_private_guarded if {
	alone("aws_rds_cluster", guarded) == set()
	alone("aws_db_instance", object.union(guarded, {"replicate_source_db": "crm", "skip_final_snapshot": true})) == set()
	alone("aws_dynamodb_table", {"deletion_protection_enabled": true}) == set()
	alone("aws_secretsmanager_secret", {}) == set()
	decided(sample.bucket({})) == set()
}

test_undecided_guard if {
	alone("aws_rds_cluster", object.union(guarded, {"deletion_protection": sample.unknown})) == {["aws_rds_cluster.leads", "undecided"]}
	decided(sample.bucket({"bucket": sample.store("aws_s3_bucket", {"force_destroy": sample.unknown})})) == {["aws_s3_bucket.leads", "undecided"]}
}
