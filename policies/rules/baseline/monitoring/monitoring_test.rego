package rules.baseline.monitoring_test

import data.lib.baseline.sample_test as sample
import data.rules.baseline.monitoring as rule

alone(type, values) := result if {
	result := sample.decided(rule.findings) with input as sample.lone([sample.store(type, values)])
}

test_exposed_without if {
	alone("aws_db_instance", {}) == {["aws_db_instance.leads", "unguarded"]}
	alone("aws_rds_cluster_instance", {"monitoring_interval": 0}) == {["aws_rds_cluster_instance.leads", "unguarded"]}
}

test_private_with if alone("aws_rds_cluster_instance", {"monitoring_interval": 60}) == set()

test_undecided_interval if alone("aws_db_instance", {"monitoring_interval": sample.unknown}) == {["aws_db_instance.leads", "undecided"]}
