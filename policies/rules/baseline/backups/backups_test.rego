package rules.baseline.backups_test

import data.lib.baseline.sample_test as sample
import data.rules.baseline.backups as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

alone(type, values) := decided(sample.lone([sample.store(type, values)]))

files(members) := sample.lone([object.union(sample.store("aws_efs_file_system", {}), members)])

policy(status) := {"aws_efs_backup_policy": [sample.store("aws_efs_backup_policy", {"backup_policy": [{"status": status}]})]}

lifecycle(rule_values) := sample.bucket({"lifecycle": [sample.store("aws_s3_bucket_lifecycle_configuration", {"rule": [rule_values]})]})

test_exposed_without_backups if {
	alone("aws_db_instance", {}) == {["aws_db_instance.leads", "unguarded"]}
	alone("aws_rds_cluster", {"backup_retention_period": 1}) == {["aws_rds_cluster.leads", "unguarded"]}
	alone("aws_dynamodb_table", {}) == {["aws_dynamodb_table.leads", "unguarded"]}
	alone("aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": true, "recovery_period_in_days": 1}]}) == {["aws_dynamodb_table.leads", "unguarded"]}
}

test_exposed_replica_without_backups if {
	table := {"point_in_time_recovery": [{"enabled": true}], "replica": [{"region_name": "eu-west-1"}]}
	alone("aws_dynamodb_table", table) == {["aws_dynamodb_table.leads", "unguarded"]}
}

test_exposed_files if {
	decided(files({})) == {["aws_efs_file_system.leads", "unguarded"]}
	decided(files({"companions": policy("DISABLED")})) == {["aws_efs_file_system.leads", "unguarded"]}
	view := files({"companions": policy("DISABLED")})
	sample.says(rule.findings) == {"disabled"} with input as view
}

test_exposed_earlier_versions_kept_for_a_day if {
	view := lifecycle({"noncurrent_version_expiration": [{"noncurrent_days": 1}]})
	decided(view) == {["aws_s3_bucket_lifecycle_configuration.leads", "unguarded"]}
	{found.store | some found in rule.findings} == {"aws_s3_bucket.leads"} with input as view
}

test_private_backups if {
	alone("aws_rds_cluster", {"backup_retention_period": 7}) == set()
	alone("aws_db_instance", {"replicate_source_db": "crm"}) == set()
	alone("aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": true}], "replica": [{"point_in_time_recovery": true}]}) == set()
	decided(lifecycle({"noncurrent_version_expiration": [{"noncurrent_days": 30}]})) == set()
	decided(files({"companions": policy("ENABLED")})) == set()
	decided(files({"companions": {"aws_backup_selection": [sample.store("aws_backup_selection", {})]}})) == set()
}

test_undecided_backups if {
	alone("aws_rds_cluster", {"backup_retention_period": sample.unknown}) == {["aws_rds_cluster.leads", "undecided"]}
	decided(files({"companions": policy(sample.unknown)})) == {["aws_efs_file_system.leads", "undecided"]}
	decided(files({"loose": {"aws_backup_selection": ["aws_backup_selection.other"]}})) == {["aws_efs_file_system.leads", "undecided"]}
	view := files({"loose": {"aws_efs_backup_policy": ["aws_efs_backup_policy.other"]}})
	sample.says(rule.findings) == {"candidate"} with input as view
}
