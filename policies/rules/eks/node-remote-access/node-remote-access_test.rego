package rules.eks["node-remote-access_test"]

import data.lib.store.sample_test as sample
import data.rules.eks["node-remote-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_key if decided("aws_eks_node_group", {"remote_access": [{"ec2_ssh_key": "leads"}]}) == {["aws_eks_node_group.leads", "internet", "exposed", ""]}

test_private_groups if decided("aws_eks_node_group", {"remote_access": [{"ec2_ssh_key": "leads", "source_security_group_ids": ["sg-1"]}]}) == set()

test_private_no_key if decided("aws_eks_node_group", {}) == set()

test_undecided_key if decided("aws_eks_node_group", {"remote_access": [{"ec2_ssh_key": sample.unknown}]}) == {["aws_eks_node_group.leads", "internet", "undecided", ""]}

test_undecided_block if decided("aws_eks_node_group", {"remote_access": sample.unknown}) == {["aws_eks_node_group.leads", "internet", "undecided", ""]}
