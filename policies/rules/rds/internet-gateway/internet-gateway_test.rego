package rules.rds["internet-gateway_test"]

import data.lib.store.sample_test as sample
import data.rules.rds["internet-gateway"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_rds_cluster": [sample.resource("aws_rds_cluster", values)]})
}

on(kind, verdict) := {["aws_rds_cluster.leads", kind, verdict, ""]}

test_exposed if {
	decided({"enable_internet_access_gateway": true}) == on("internet", "exposed")
	decided({"enable_vpc_networking": false}) == on("internet", "exposed")
	decided({"enable_vpc_networking": false, "enable_internet_access_gateway": true}) == on("internet", "exposed")
}

test_data_api_is_reported if decided({"enable_http_endpoint": true}) == on("indirect", "unguarded")

test_private if {
	decided({}) == set()
	decided({"enable_internet_access_gateway": false, "enable_vpc_networking": true, "enable_http_endpoint": false}) == set()
}

test_undecided if {
	decided({"enable_internet_access_gateway": sample.unknown}) == on("internet", "undecided")
	decided({"enable_vpc_networking": sample.unknown}) == on("internet", "undecided")
}
