# METADATA
# title: Customers' data can be brought back
# description: >
#   Backups of at least a week, from which any moment can be restored. Judged are stores of class customer; a read replica has the backups of its
#   source. A file system is backed up by its own backup policy, or where a selection of AWS Backup names it. Overwritten and deleted
#   objects of a bucket stay at least as long.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.11
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html
#     description: Security Hub controls for DynamoDB, DynamoDB.2
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html
#     description: Backing up EFS file systems
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_backup_selection: [resources]
#     aws_db_instance: [backup_retention_period, replicate_source_db]
#     aws_docdb_cluster: [backup_retention_period]
#     aws_dynamodb_table: [point_in_time_recovery, replica]
#     aws_dynamodb_table_replica: [point_in_time_recovery]
#     aws_efs_backup_policy: [backup_policy, file_system_id]
#     aws_efs_file_system: [encrypted]
#     aws_neptune_cluster: [backup_retention_period, replication_source_identifier]
#     aws_rds_cluster: [backup_retention_period, replication_source_identifier]
#     aws_redshift_cluster: [automated_snapshot_retention_period]
#     aws_s3_bucket_lifecycle_configuration: [rule]
#   says:
#     weak: "keeps no backups of customers' data for a week: {settings}"
#     weak-unknown: "may keep no backups of customers' data for a week: {settings}"
#     missing: "has no backup policy, and no selection of backups in this input names it"
#     missing-unknown: "has no backup policy, unless one that cannot be told to belong to it does"
#     candidate: "does not say which file system it is for"
#     disabled: "does not enable backups"
#   fix: keep backups for at least 7 days, with point-in-time recovery where the service has it
#   rows: []
package rules.baseline.backups

import data.lib.baseline
import data.lib.finding
import data.lib.flag

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.backups
	some store in baseline.stores[type]
}

findings contains object.union(found, {"store": store.address}) if {
	some store in baseline.buckets
	some lifecycle in store.lifecycle
	found := baseline.found(lifecycle, baseline.lifecycle_backups, "weak")
}

findings contains finding.plus(finding.at(store, [], "guardrail", verdict, "missing"), {"because": because}) if {
	some store in baseline.stores.aws_efs_file_system
	companions := object.get(store, "companions", {})
	policies := object.get(companions, "aws_efs_backup_policy", [])
	count([policy | some policy in policies; status(policy) == {"ENABLED"}]) == 0
	count(object.get(companions, "aws_backup_selection", [])) == 0
	loose := [address |
		some type in ["aws_backup_selection", "aws_efs_backup_policy"]
		some address in object.get(store, ["loose", type], [])
	]
	unsure := [policy | some policy in policies; flag.among(status(policy), set()).verdict == "undecided"]
	verdict := {true: "unguarded", false: "undecided"}[(count(loose) + count(unsure)) == 0]
	because := array.concat(
		[finding.layer(policy, ["backup_policy", "status"], "disabled", {}) | some policy in policies],
		[finding.layer({"address": address}, [], "candidate", {}) | some address in loose],
	)
}

status(policy) := flag.settings(policy, ["backup_policy", "status"], "DISABLED")
