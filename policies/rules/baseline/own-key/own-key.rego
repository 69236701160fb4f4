# METADATA
# title: Customers' data is encrypted with a key of one's own
# description: >
#   A key that AWS manages cannot be taken away from whoever may read the store, cannot be restricted, and its use cannot be told apart. S3, SQS,
#   DynamoDB and others encrypt by default with such a key: that is not enough for class customer. A bucket that S3 writes access logs
#   to cannot have a key of its own, and a replica or a restored snapshot has that of its source.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
#     description: AWS KMS keys, customer managed keys and AWS managed keys
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
#     description: Enabling Amazon S3 server access logging, SSE-S3 for the destination bucket
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_backup_vault: [kms_key_arn]
#     aws_cloudwatch_log_group: [kms_key_id]
#     aws_db_instance: [kms_key_id, manage_master_user_password, master_user_secret_kms_key_id, performance_insights_enabled, performance_insights_kms_key_id, replicate_source_db, snapshot_identifier, storage_encrypted]
#     aws_docdb_cluster: [kms_key_id, snapshot_identifier, storage_encrypted]
#     aws_dynamodb_table: [replica, server_side_encryption]
#     aws_dynamodb_table_replica: [kms_key_arn]
#     aws_ebs_volume: [encrypted, kms_key_id, snapshot_id]
#     aws_efs_file_system: [encrypted, kms_key_id]
#     aws_elasticache_replication_group: [at_rest_encryption_enabled, kms_key_id]
#     aws_elasticsearch_domain: [encrypt_at_rest]
#     aws_fsx_lustre_file_system: [kms_key_id]
#     aws_fsx_ontap_file_system: [kms_key_id]
#     aws_fsx_openzfs_file_system: [kms_key_id]
#     aws_fsx_windows_file_system: [kms_key_id]
#     aws_kinesis_stream: [encryption_type, kms_key_id]
#     aws_memorydb_cluster: [kms_key_arn]
#     aws_msk_cluster: [encryption_info]
#     aws_neptune_cluster: [kms_key_arn, replication_source_identifier, snapshot_identifier, storage_encrypted]
#     aws_opensearch_domain: [encrypt_at_rest]
#     aws_rds_cluster: [kms_key_id, manage_master_user_password, master_user_secret_kms_key_id, replication_source_identifier, snapshot_identifier, storage_encrypted]
#     aws_rds_cluster_instance: [performance_insights_enabled, performance_insights_kms_key_id]
#     aws_redshift_cluster: [encrypted, kms_key_id, snapshot_identifier]
#     aws_redshiftserverless_namespace: [kms_key_id]
#     aws_s3_bucket: [server_side_encryption_configuration]
#     aws_s3_bucket_server_side_encryption_configuration: [bucket, rule]
#     aws_secretsmanager_secret: [kms_key_id, replica]
#     aws_sns_topic: [kms_master_key_id]
#     aws_sqs_queue: [kms_master_key_id]
#   says:
#     weak: "is not encrypted with a key of one's own: {settings}"
#     weak-unknown: "may not be encrypted with a key of one's own: {settings}"
#     bucket: "is not encrypted with a key of one's own"
#     bucket-unknown: "may not be encrypted with a key of one's own"
#     none: "has no aws_s3_bucket_server_side_encryption_configuration in this input, which means S3's own key"
#     candidate: "does not say which bucket it is for"
#     algorithm: "is {algorithm}, with S3's own key"
#   fix: give it the ARN of an aws_kms_key of your own, and switch encryption on
#   fixes: {bucket: give it an aws_s3_bucket_server_side_encryption_configuration with an aws_kms_key of your own}
#   rows: []
package rules.baseline["own-key"]

import data.lib.baseline
import data.lib.baseline.key

findings contains key.found(store, asked) if {
	some type, asked in key.demands
	some store in baseline.stores[type]
}

findings contains key.found_bucket(store, holder) if {
	some store in baseline.buckets
	some holder in key.holders(store)
}

findings contains key.found_none(store) if {
	some store in baseline.buckets
	not key.is_log_target(store)
}
