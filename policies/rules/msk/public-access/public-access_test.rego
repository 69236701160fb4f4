package rules.msk["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.msk["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_eips if decided("aws_msk_cluster", {"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": "SERVICE_PROVIDED_EIPS"}]}]}]}) == {["aws_msk_cluster.leads", "internet", "exposed", ""]}

test_private_disabled if decided("aws_msk_cluster", {"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": "DISABLED"}]}]}]}) == set()

test_private_left_out if decided("aws_msk_cluster", {"broker_node_group_info": [{}]}) == set()

test_private_computed if decided("aws_msk_cluster", {"broker_node_group_info": [{"connectivity_info": {"$unknown": []}}]}) == set()

test_undecided_type if decided("aws_msk_cluster", {"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": sample.unknown}]}]}]}) == {["aws_msk_cluster.leads", "internet", "undecided", ""]}
