# METADATA
# title: Data is kept where it has to stay
# description: >
#   The tag residency of a store says where its data has to stay: a known set of regions such as eu, one that the configuration defines
#   (context.residency), or regions with spaces between. Without the tag, context.regions of the configuration holds; without either nothing is
#   judged. The region is that of the resource, else of its provider configuration. Replicas and snapshots that are resources of their own, and
#   members of a global cluster, have to stay where the others have to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
#     description: AWS Regions
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
#     description: Enhanced Region Support
# custom:
#   kinds: [residency]
#   reads:
#     aws_ami: [region]
#     aws_ami_from_instance: [region]
#     aws_backup_logically_air_gapped_vault: [region]
#     aws_backup_vault: [region]
#     aws_cloudsearch_domain: [region]
#     aws_cloudwatch_log_group: [region]
#     aws_cognito_user_pool: [region]
#     aws_dax_cluster: [region]
#     aws_db_cluster_snapshot: [db_cluster_identifier, region]
#     aws_db_instance: [region, replicate_source_db, snapshot_identifier]
#     aws_db_snapshot: [db_instance_identifier, region]
#     aws_docdb_cluster: [global_cluster_identifier, region, snapshot_identifier]
#     aws_docdb_cluster_snapshot: [db_cluster_identifier, region]
#     aws_docdbelastic_cluster: [region]
#     aws_dsql_cluster: [region]
#     aws_dynamodb_table: [region]
#     aws_dynamodb_table_replica: [global_table_arn, region]
#     aws_ebs_snapshot: [region, volume_id]
#     aws_ebs_volume: [region, snapshot_id]
#     aws_efs_file_system: [region]
#     aws_elasticache_cluster: [region]
#     aws_elasticache_replication_group: [global_replication_group_id, region]
#     aws_elasticache_serverless_cache: [region]
#     aws_elasticsearch_domain: [region]
#     aws_fsx_lustre_file_system: [region]
#     aws_fsx_ontap_file_system: [region]
#     aws_fsx_openzfs_file_system: [region]
#     aws_fsx_windows_file_system: [region]
#     aws_glacier_vault: [region]
#     aws_keyspaces_table: [region]
#     aws_kinesis_stream: [region]
#     aws_lightsail_database: [region]
#     aws_memorydb_cluster: [region]
#     aws_mq_broker: [region]
#     aws_msk_cluster: [region]
#     aws_msk_serverless_cluster: [region]
#     aws_neptune_cluster: [global_cluster_identifier, region, replication_source_identifier, snapshot_identifier]
#     aws_neptune_cluster_snapshot: [db_cluster_identifier, region]
#     aws_neptunegraph_graph: [region]
#     aws_opensearch_domain: [region]
#     aws_opensearchserverless_collection: [region]
#     aws_rds_cluster: [global_cluster_identifier, region, replication_source_identifier, snapshot_identifier]
#     aws_redshift_cluster: [region]
#     aws_redshift_cluster_snapshot: [region]
#     aws_redshiftserverless_namespace: [region]
#     aws_s3_bucket: [region]
#     aws_s3_directory_bucket: [region]
#     aws_s3tables_table_bucket: [region]
#     aws_s3vectors_vector_bucket: [region]
#     aws_secretsmanager_secret: [region]
#     aws_sns_topic: [region]
#     aws_sqs_queue: [region]
#     aws_ssm_parameter: [region]
#     aws_timestreaminfluxdb_db_cluster: [region]
#     aws_timestreaminfluxdb_db_instance: [region]
#     aws_timestreamwrite_database: [region]
#     aws_timestreamwrite_table: [region]
#     aws_transfer_server: [region]
#   says:
#     outside: "keeps data in {regions}, outside {where}"
#     outside-unknown: "may keep data outside {where}"
#   fix: create it in a region of the residency, with region or a provider configuration of that region
#   rows: []
package rules.residency["store-region"]

import data.lib.residency

types := object.keys(rego.metadata.chain()[1].annotations.custom.reads)

findings contains residency.found(store, residency.own(store), "outside") if {
	some type in types
	some store in input.resources[type]
}

findings contains residency.found(store.bucket, residency.own(store.bucket), "outside") if {
	some store in input.stores.s3
	not is_null(store.bucket)
}
