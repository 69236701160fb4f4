# METADATA
# title: Replicas are where data has to stay
# description: >
#   A replica holds all of the data in another region. Judged are the regions that a resource names for its replicas, and the region of the
#   bucket that a replication leads to. A replica that is a resource of its own is judged by residency/store-region.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
#     description: Replicating objects within and across Regions
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html
#     description: Global tables, multi-active, multi-Region replication
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html
#     description: Replicate AWS Secrets Manager secrets across Regions
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html
#     description: Private image replication in Amazon ECR
# custom:
#   kinds: [residency]
#   reads:
#     aws_docdb_global_cluster: [source_db_cluster_identifier]
#     aws_dsql_cluster: [multi_region_properties]
#     aws_dynamodb_global_table: [name, replica]
#     aws_dynamodb_table: [global_table_witness, replica]
#     aws_ecr_replication_configuration: [replication_configuration]
#     aws_efs_replication_configuration: [destination, source_file_system_id]
#     aws_elasticache_global_replication_group: [primary_replication_group_id]
#     aws_keyspaces_keyspace: [replication_specification]
#     aws_neptune_global_cluster: [source_db_cluster_identifier]
#     aws_rds_global_cluster: [source_db_cluster_identifier]
#     aws_s3_bucket: [replication_configuration]
#     aws_s3_bucket_replication_configuration: [bucket, rule]
#     aws_secretsmanager_secret: [replica]
#     aws_ssmincidents_replication_set: [region]
#   says:
#     outside: "replicates data to {regions}, outside {where}"
#     outside-unknown: "may replicate data outside {where}"
#   fix: replicate to regions of the residency only
#   rows: []
package rules.residency["replica-region"]

import data.lib.residency

types := object.keys(rego.metadata.chain()[1].annotations.custom.reads)

findings contains residency.found(resource, residency.copies(resource), "outside") if {
	some type in types
	some resource in input.resources[type]
}

findings contains residency.found(store.bucket, residency.copies(store.bucket), "outside") if {
	some store in input.stores.s3
	not is_null(store.bucket)
}
