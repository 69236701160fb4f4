package lib.baseline.key

# Which attribute names the key, by type. `on` is what has to be switched on besides, `when` what has to be true for the key to matter, `each`
# asks it of each block that is there, and beside the attributes of `unless` nothing is asked: a copy has the key of its source.
demands := {
	"aws_backup_vault": [key(["kms_key_arn"])],
	"aws_cloudwatch_log_group": [key(["kms_key_id"])],
	"aws_db_instance": array.concat(encrypted(["replicate_source_db", "snapshot_identifier"]), database),
	"aws_docdb_cluster": encrypted(["snapshot_identifier"]),
	"aws_dynamodb_table": [
		switch(["server_side_encryption", "enabled"], false),
		key(["server_side_encryption", "kms_key_arn"]),
		object.union(key(["replica", "kms_key_arn"]), {"each": true}),
	],
	"aws_dynamodb_table_replica": [key(["kms_key_arn"])],
	"aws_ebs_volume": [switch(["encrypted"], false), but(key(["kms_key_id"]), ["snapshot_id"])],
	"aws_efs_file_system": [switch(["encrypted"], false), key(["kms_key_id"])],
	"aws_elasticache_replication_group": [switch(["at_rest_encryption_enabled"], false), key(["kms_key_id"])],
	"aws_elasticsearch_domain": domain,
	"aws_fsx_lustre_file_system": [key(["kms_key_id"])],
	"aws_fsx_ontap_file_system": [key(["kms_key_id"])],
	"aws_fsx_openzfs_file_system": [key(["kms_key_id"])],
	"aws_fsx_windows_file_system": [key(["kms_key_id"])],
	"aws_kinesis_stream": [{"path": ["encryption_type"], "implied": "NONE", "good": {"KMS"}}, key(["kms_key_id"])],
	"aws_memorydb_cluster": [key(["kms_key_arn"])],
	"aws_msk_cluster": [key(["encryption_info", "encryption_at_rest_kms_key_arn"])],
	"aws_neptune_cluster": [
		but(switch(["storage_encrypted"], false), ["replication_source_identifier", "snapshot_identifier"]),
		but(key(["kms_key_arn"]), ["replication_source_identifier", "snapshot_identifier"]),
	],
	"aws_opensearch_domain": domain,
	"aws_rds_cluster": array.concat(encrypted(["replication_source_identifier", "snapshot_identifier"]), [managed_password]),
	"aws_rds_cluster_instance": [insights],
	"aws_redshift_cluster": encrypted_as("encrypted", true, ["snapshot_identifier"]),
	"aws_redshiftserverless_namespace": [key(["kms_key_id"])],
	"aws_secretsmanager_secret": [key(["kms_key_id"]), object.union(key(["replica", "kms_key_id"]), {"each": true})],
	"aws_sns_topic": [key(["kms_master_key_id"])],
	"aws_sqs_queue": [key(["kms_master_key_id"])],
}

key(path) := {"path": path, "key": true}

switch(path, implied) := {"path": path, "implied": implied, "good": {true}}

but(demand, names) := object.union(demand, {"unless": names})

encrypted(sources) := encrypted_as("storage_encrypted", false, sources)

encrypted_as(name, implied, sources) := [but(switch([name], implied), sources), but(key(["kms_key_id"]), sources)]

domain := [switch(["encrypt_at_rest", "enabled"], false), key(["encrypt_at_rest", "kms_key_id"])]

database := [managed_password, insights]

managed_password := object.union(key(["master_user_secret_kms_key_id"]), {"when": "manage_master_user_password"})

insights := object.union(key(["performance_insights_kms_key_id"]), {"when": "performance_insights_enabled"})
