package rules.emr["public-cluster_test"]

import data.lib.network.sample_test as net
import data.rules.emr["public-cluster"] as rule

found(rules, subnets, place) := told if {
	cluster := net.thing("aws_emr_cluster", {}, object.union({"ports": []}, place))
	told := net.told(rule.findings) with input as net.view({"aws_emr_cluster": [cluster]}, net.group(rules), subnets)
}

says(verdict, severity, code) := {["aws_emr_cluster.leads", "internet", verdict, severity, code]}

test_exposed_open_group if found([net.ssh], net.public, {}) == says("exposed", "high", "network/reached")

test_unguarded_groups_that_emr_makes if found([], net.public, {"groups": []}) == says("unguarded", "medium", "open")

test_private_closed_group if found([], net.public, {}) == set()

test_private_subnet if found([net.ssh], net.private, {}) == set()
