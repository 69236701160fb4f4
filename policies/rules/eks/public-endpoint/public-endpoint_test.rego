package rules.eks["public-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.eks["public-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_eks_cluster", {"vpc_config": [{"subnet_ids": ["subnet-1"]}]}) == {["aws_eks_cluster.leads", "internet", "exposed", ""]}

test_exposed_any_address if decided("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": true, "public_access_cidrs": ["10.0.0.0/8", "0.0.0.0/0"]}]}) == {["aws_eks_cluster.leads", "internet", "exposed", ""]}

test_private_private if decided("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": false}]}) == set()

test_private_known_addresses if decided("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": true, "public_access_cidrs": ["203.0.113.0/24"]}]}) == set()

test_undecided_access if decided("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": sample.unknown}]}) == {["aws_eks_cluster.leads", "internet", "undecided", ""]}

test_undecided_ranges if decided("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": true, "public_access_cidrs": sample.unknown}]}) == {["aws_eks_cluster.leads", "internet", "undecided", ""]}
