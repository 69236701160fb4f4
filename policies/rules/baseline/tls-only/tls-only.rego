# METADATA
# title: Customers' data is reached over TLS only
# description: >
#   A bucket, queue, topic or file system answers plain HTTP or unencrypted mounts unless its policy refuses them; a database unless its parameters
#   do. Judged are stores of class customer. A Deny counts where its only condition is aws:SecureTransport false, for everyone: with a second
#   condition, plain HTTP passes wherever that one does not hold.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
#     description: Security best practices for Amazon S3, enforce encryption of data in transit
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
#     description: Security with Amazon Aurora PostgreSQL, rds.force_ssl
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
#     description: Security policies for AWS Transfer Family servers
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_db_instance: [engine, engine_version, parameter_group_name]
#     aws_db_parameter_group: [parameter]
#     aws_docdb_cluster: [db_cluster_parameter_group_name]
#     aws_docdb_cluster_parameter_group: [parameter]
#     aws_efs_file_system: [encrypted]
#     aws_efs_file_system_policy: [file_system_id, policy]
#     aws_elasticache_replication_group: [transit_encryption_enabled]
#     aws_elasticsearch_domain: [domain_endpoint_options, node_to_node_encryption]
#     aws_msk_cluster: [encryption_info]
#     aws_opensearch_domain: [domain_endpoint_options, node_to_node_encryption]
#     aws_rds_cluster: [db_cluster_parameter_group_name, engine, engine_version]
#     aws_rds_cluster_parameter_group: [parameter]
#     aws_redshift_cluster: [cluster_parameter_group_name]
#     aws_redshift_parameter_group: [parameter]
#     aws_s3_bucket: [policy]
#     aws_s3_bucket_policy: [bucket, policy]
#     aws_sns_topic: [policy]
#     aws_sns_topic_policy: [arn, policy]
#     aws_sqs_queue: [policy]
#     aws_sqs_queue_policy: [policy, queue_url]
#     aws_transfer_server: [protocols, security_policy_name]
#   says:
#     weak: "is reached without TLS: {settings}"
#     weak-unknown: "may be reached without TLS: {settings}"
#     plain: "answers plain HTTP: its policy does not refuse it"
#     plain-unknown: "may answer plain HTTP"
#     parameter: "answers connections without TLS: {parameter} is not {wanted}"
#     parameter-unknown: "may answer connections without TLS: {parameter} may not be {wanted}"
#   fix: switch encryption in transit on, as the lines above say
#   fixes:
#     plain: add to its policy a Deny of all actions to everyone where aws:SecureTransport is false
#     parameter: "set {parameter} to {wanted} in its parameter group"
#   rows: []
package rules.baseline["tls-only"]

import data.lib.baseline
import data.lib.baseline.parameter
import data.lib.baseline.tls

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.transport
	some store in baseline.stores[type]
}

findings contains tls.found(store, tls.holders(store, service), tls.loose(store, service), service) if {
	some type, service in {"aws_efs_file_system": "efs", "aws_sns_topic": "sns", "aws_sqs_queue": "sqs"}
	some store in baseline.stores[type]
}

findings contains tls.found(store.bucket, tls.bucket_holders(store), object.get(store.loose, "policies", []), "s3") if {
	some store in baseline.buckets
	store.bucket.type == "aws_s3_bucket"
}

findings contains parameter.found(store) if {
	some type in ["aws_db_instance", "aws_docdb_cluster", "aws_rds_cluster", "aws_redshift_cluster"]
	some store in baseline.stores[type]
}
