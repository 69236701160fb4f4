package lib.baseline

# What is asked for, by type of store: a rule has its own part of this table.

on(path) := {"path": path, "implied": false, "good": {true}}

off(path, implied) := {"path": path, "implied": implied, "good": {false}}

each(demand) := object.union(demand, {"each": true})

days(path, implied) := {"path": path, "implied": implied, "least": 7, "unless": sources}

# A replica has no final snapshot and no backups of its own: its source has.
sources := ["replicate_source_db", "replication_source_identifier"]

snapshot := object.union(off(["skip_final_snapshot"], false), {"unless": sources})

deletion := {
	"aws_cognito_user_pool": [{"path": ["deletion_protection"], "implied": "INACTIVE", "good": {"ACTIVE"}}],
	"aws_db_instance": [on(["deletion_protection"]), snapshot, off(["delete_automated_backups"], true)],
	"aws_docdb_cluster": [on(["deletion_protection"]), snapshot],
	"aws_dynamodb_table": [on(["deletion_protection_enabled"]), each(on(["replica", "deletion_protection_enabled"]))],
	"aws_neptune_cluster": [on(["deletion_protection"]), snapshot],
	"aws_rds_cluster": [on(["deletion_protection"]), snapshot, off(["delete_automated_backups"], true)],
	"aws_redshift_cluster": [off(["skip_final_snapshot"], false)],
	"aws_secretsmanager_secret": [{"path": ["recovery_window_in_days"], "implied": 30, "least": 7}],
	"aws_transfer_server": [off(["force_destroy"], false)],
}

bucket_deletion := [off(["force_destroy"], false)]

backups := {
	"aws_db_instance": [days(["backup_retention_period"], 0)],
	"aws_docdb_cluster": [days(["backup_retention_period"], 1)],
	"aws_dynamodb_table": [
		on(["point_in_time_recovery", "enabled"]),
		days(["point_in_time_recovery", "recovery_period_in_days"], 35),
		each(on(["replica", "point_in_time_recovery"])),
	],
	"aws_dynamodb_table_replica": [on(["point_in_time_recovery"])],
	"aws_neptune_cluster": [days(["backup_retention_period"], 1)],
	"aws_rds_cluster": [days(["backup_retention_period"], 1)],
	"aws_redshift_cluster": [days(["automated_snapshot_retention_period"], 1)],
}

lifecycle_backups := [each(days(["rule", "noncurrent_version_expiration", "noncurrent_days"], 7))]

transport := {
	"aws_elasticache_replication_group": [on(["transit_encryption_enabled"])],
	"aws_elasticsearch_domain": domain,
	"aws_msk_cluster": [{"path": ["encryption_info", "encryption_in_transit", "client_broker"], "implied": "TLS", "good": {"TLS"}}],
	"aws_opensearch_domain": domain,
	"aws_transfer_server": [
		{"path": ["protocols"], "implied": "SFTP", "good": {"SFTP", "FTPS", "AS2"}},
		{"path": ["security_policy_name"], "implied": "TransferSecurityPolicy-2018-11", "bad": old_transfer, "wanted": "one of 2022 or later"},
	],
}

domain := [
	on(["domain_endpoint_options", "enforce_https"]),
	on(["node_to_node_encryption", "enabled"]),
]

# They allow SHA-1, which later ones do not.
old_transfer := {
	"TransferSecurityPolicy-2018-11",
	"TransferSecurityPolicy-2020-06",
	"TransferSecurityPolicy-FIPS-2020-06",
	"TransferSecurityPolicy-Restricted-2018-11",
	"TransferSecurityPolicy-Restricted-2020-06",
}

logs := {
	"aws_db_instance": [filled(["enabled_cloudwatch_logs_exports"], "the logs of its engine")],
	"aws_docdb_cluster": [filled(["enabled_cloudwatch_logs_exports"], "audit")],
	"aws_elasticsearch_domain": [audit],
	"aws_neptune_cluster": [filled(["enable_cloudwatch_logs_exports"], "audit")],
	"aws_opensearch_domain": [audit],
	"aws_rds_cluster": [filled(["enabled_cloudwatch_logs_exports"], "the logs of its engine")],
	"aws_transfer_server": [object.union(filled(["structured_log_destinations"], "a log group"), {"unless": ["logging_role"]})],
}

filled(path, wanted) := {"path": path, "implied": "", "filled": true, "wanted": wanted}

audit := {"path": ["log_publishing_options", "log_type"], "implied": "", "has": "AUDIT_LOGS", "wanted": "AUDIT_LOGS"}

care := {
	"aws_db_instance": [{"path": ["auto_minor_version_upgrade"], "implied": true, "good": {true}}],
	"aws_elasticache_replication_group": [{"path": ["auto_minor_version_upgrade"], "implied": true, "good": {true}}],
	"aws_mq_broker": [on(["auto_minor_version_upgrade"])],
	"aws_rds_cluster_instance": [{"path": ["auto_minor_version_upgrade"], "implied": true, "good": {true}}],
	"aws_redshift_cluster": [{"path": ["allow_version_upgrade"], "implied": true, "good": {true}}],
}

sign_in := {
	"aws_db_instance": [object.union(by_role, {"unless": ["domain", "domain_fqdn"], "where": {"engine": role_engines}})],
	"aws_neptune_cluster": [by_role],
	"aws_rds_cluster": [object.union(by_role, {"unless": ["domain"], "where": {"engine": role_engines}})],
}

# Others know no IAM authentication; a replica does not name its engine, and has the sign-in of its source.
role_engines := {"aurora-mysql", "aurora-postgresql", "mariadb", "mysql", "postgres"}

by_role := on(["iam_database_authentication_enabled"])

# Only symmetric keys can be rotated.
keys := {"aws_kms_key": [
	object.union(on(["enable_key_rotation"]), {"but": {"customer_master_key_spec": {"SYMMETRIC_DEFAULT"}}}),
	{"path": ["is_enabled"], "implied": true, "good": {true}},
	off(["bypass_policy_lockout_safety_check"], false),
]}

monitoring := {
	"aws_db_instance": [{"path": ["monitoring_interval"], "implied": 0, "least": 1}],
	"aws_rds_cluster_instance": [{"path": ["monitoring_interval"], "implied": 0, "least": 1}],
}
