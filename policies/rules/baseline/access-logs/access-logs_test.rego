package rules.baseline["access-logs_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["access-logs"] as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

says(view) := result if {
	result := [[found.says.code, [layer.address | some layer in found.because]] | some found in rule.findings] with input as view
}

cluster(values, extra) := sample.lone([object.union(sample.store("aws_redshift_cluster", values), extra)])

loose := "aws_s3_bucket_logging.other"

logging := sample.store("aws_s3_bucket_logging", {"target_bucket": "logs"})

test_exposed_bucket_without_logging if {
	decided(sample.bucket({})) == {["aws_s3_bucket.leads", "unguarded"]}
	says(sample.bucket({})) == [["none", []]]
}

test_exposed_cluster_without_logging if decided(cluster({}, {})) == {["aws_redshift_cluster.leads", "unguarded"]}

test_exposed_database_without_exports if {
	decided(sample.lone([sample.store("aws_rds_cluster", {})])) == {["aws_rds_cluster.leads", "unguarded"]}
	decided(sample.lone([sample.store("aws_opensearch_domain", {"log_publishing_options": [{"log_type": "INDEX_SLOW_LOGS"}]})])) == {["aws_opensearch_domain.leads", "unguarded"]}
}

test_private_logged if {
	decided(sample.bucket({"logging": [logging]})) == set()
	decided(sample.bucket({"bucket": sample.store("aws_s3_bucket", {"logging": [{"target_bucket": "logs"}]})})) == set()
	decided(cluster({}, {"companions": {"aws_redshift_logging": [sample.store("aws_redshift_logging", {})]}})) == set()
	decided(cluster({"logging": [{"enable": true}]}, {})) == set()
	decided(sample.lone([sample.store("aws_rds_cluster", {"enabled_cloudwatch_logs_exports": ["postgresql"]})])) == set()
}

# It would log that it logs.
test_private_log_target if decided(sample.bucket({"log_sources": [logging]})) == set()

test_private_directory_bucket if decided(sample.bucket({"bucket": sample.store("aws_s3_directory_bucket", {})})) == set()

test_undecided_logging_that_may_be_its_own if {
	says(sample.bucket({"loose": {"logging": [loose]}})) == [["none-unknown", [loose]]]
	says(cluster({}, {"loose": {"aws_redshift_logging": ["aws_redshift_logging.other"]}})) == [["cluster-unknown", ["aws_redshift_logging.other"]]]
	decided(sample.lone([sample.store("aws_rds_cluster", {"enabled_cloudwatch_logs_exports": sample.unknown})])) == {["aws_rds_cluster.leads", "undecided"]}
}
