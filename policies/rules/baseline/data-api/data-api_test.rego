package rules.baseline["data-api_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["data-api"] as rule

alone(values) := result if {
	result := sample.decided(rule.findings) with input as sample.lone([sample.store("aws_rds_cluster", values)])
}

test_exposed_on if alone({"enable_http_endpoint": true}) == {["aws_rds_cluster.leads", "unguarded"]}

test_private_off if {
	alone({"enable_http_endpoint": false}) == set()
	alone({}) == set()
}

test_undecided_setting if alone({"enable_http_endpoint": sample.unknown}) == {["aws_rds_cluster.leads", "undecided"]}
