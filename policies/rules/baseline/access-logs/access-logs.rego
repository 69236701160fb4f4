# METADATA
# title: It is logged who reads customers' data
# description: >
#   Server access logs of a bucket, log exports of a database, audit logs of a search domain, logs of a file transfer server. Judged are stores of class
#   customer. A bucket that S3 writes access logs to needs none of its own. Tables, queues, topics and keys are logged by CloudTrail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
#     description: Logging requests with server access logging
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.9 and RDS.34
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
#     description: Amazon CloudWatch structured logging for AWS Transfer Family
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_db_instance: [enabled_cloudwatch_logs_exports]
#     aws_docdb_cluster: [enabled_cloudwatch_logs_exports]
#     aws_elasticsearch_domain: [log_publishing_options]
#     aws_neptune_cluster: [enable_cloudwatch_logs_exports]
#     aws_opensearch_domain: [log_publishing_options]
#     aws_rds_cluster: [enabled_cloudwatch_logs_exports]
#     aws_redshift_cluster: [logging]
#     aws_redshift_logging: [cluster_identifier]
#     aws_s3_bucket: [logging]
#     aws_s3_bucket_logging: [bucket, target_bucket]
#     aws_transfer_server: [logging_role, structured_log_destinations]
#   says:
#     weak: "does not log who reads customers' data: {settings}"
#     weak-unknown: "may not log who reads customers' data: {settings}"
#     none: "does not log who reads customers' data"
#     none-unknown: "may not log who reads customers' data"
#     cluster: "does not log who reads customers' data"
#     cluster-unknown: "may not log who reads customers' data"
#     candidate: "does not say what it is for"
#   fix: switch logs on, as the lines above say
#   fixes: {none: give it an aws_s3_bucket_logging, cluster: give it an aws_redshift_logging}
#   rows: []
package rules.baseline["access-logs"]

import data.lib.baseline
import data.lib.baseline.key
import data.lib.finding

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.logs
	some store in baseline.stores[type]
}

findings contains none(store.bucket, store.address, object.get(store.loose, "logging", []), "none") if {
	some store in baseline.buckets
	store.bucket.type == "aws_s3_bucket"
	count(store.logging) == 0
	not store.bucket.values.logging
	not key.is_log_target(store)
}

findings contains none(store, store.address, object.get(store, ["loose", "aws_redshift_logging"], []), "cluster") if {
	some store in baseline.stores.aws_redshift_cluster
	not store.values.logging
	not store.companions.aws_redshift_logging
}

none(resource, address, loose, code) := finding.plus(finding.at(resource, [], "guardrail", verdict, code), {
	"store": address,
	"because": [finding.layer({"address": one}, [], "candidate", {}) | some one in loose],
	"exposure": ["logs"],
}) if {
	verdict := {true: "unguarded", false: "undecided"}[count(loose) == 0]
}
