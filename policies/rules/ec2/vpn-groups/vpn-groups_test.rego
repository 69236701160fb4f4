package rules.ec2["vpn-groups_test"]

import data.lib.store.sample_test as sample
import data.rules.ec2["vpn-groups"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_ec2_client_vpn_authorization_rule_1 if decided("aws_ec2_client_vpn_authorization_rule", {"authorize_all_groups": true}) == {["aws_ec2_client_vpn_authorization_rule.leads", "indirect", "unguarded", ""]}

test_private_1 if decided("aws_ec2_client_vpn_authorization_rule", {"authorize_all_groups": false}) == set()

test_private_2 if decided("aws_ec2_client_vpn_authorization_rule", {"access_group_id": "g-1"}) == set()

test_undecided_1 if decided("aws_ec2_client_vpn_authorization_rule", {"authorize_all_groups": sample.unknown}) == {["aws_ec2_client_vpn_authorization_rule.leads", "indirect", "undecided", ""]}
