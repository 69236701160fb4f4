# METADATA
# title: Customers' data cannot be deleted at one stroke
# description: >
#   Deletion protection refuses the call; a final snapshot, kept backups, a waiting time and a bucket that Terraform does not empty leave a way
#   back. Judged are stores of class customer. What is left out means what the provider says.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.7 and RDS.8
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html
#     description: Security Hub controls for DynamoDB, DynamoDB.6
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster
#     description: aws_rds_cluster
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_cognito_user_pool: [deletion_protection]
#     aws_db_instance: [delete_automated_backups, deletion_protection, replicate_source_db, skip_final_snapshot]
#     aws_docdb_cluster: [deletion_protection, skip_final_snapshot]
#     aws_dynamodb_table: [deletion_protection_enabled, replica]
#     aws_neptune_cluster: [deletion_protection, skip_final_snapshot]
#     aws_rds_cluster: [delete_automated_backups, deletion_protection, replication_source_identifier, skip_final_snapshot]
#     aws_redshift_cluster: [skip_final_snapshot]
#     aws_s3_bucket: [force_destroy]
#     aws_secretsmanager_secret: [recovery_window_in_days]
#     aws_transfer_server: [force_destroy]
#   says:
#     weak: "can lose customers' data at one stroke: {settings}"
#     weak-unknown: "may lose customers' data at one stroke: {settings}"
#   fix: set these as the lines above say
#   rows: []
package rules.baseline["deletion-guard"]

import data.lib.baseline

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.deletion
	some store in baseline.stores[type]
}

findings contains baseline.found(store.bucket, baseline.bucket_deletion, "weak") if {
	some store in baseline.buckets
}
