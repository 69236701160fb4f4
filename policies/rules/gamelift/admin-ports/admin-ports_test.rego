package rules.gamelift["admin-ports_test"]

import data.lib.store.sample_test as sample
import data.rules.gamelift["admin-ports"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_all_ports if decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": 1, "to_port": 65535, "ip_range": "0.0.0.0/0", "protocol": "TCP"}]}) == {["aws_gamelift_fleet.leads", "internet", "exposed", ""]}

test_exposed_ssh if decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": 22, "to_port": 22, "ip_range": "0.0.0.0/0", "protocol": "TCP"}]}) == {["aws_gamelift_fleet.leads", "internet", "exposed", ""]}

test_private_game if decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": 4000, "to_port": 5000, "ip_range": "0.0.0.0/0", "protocol": "TCP"}]}) == set()

test_private_known_range if decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": 22, "to_port": 22, "ip_range": "203.0.113.0/24", "protocol": "TCP"}]}) == set()

test_undecided_range if decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": 22, "to_port": 22, "ip_range": sample.unknown, "protocol": "TCP"}]}) == {["aws_gamelift_fleet.leads", "internet", "undecided", ""]}

undecided := {["aws_gamelift_fleet.leads", "internet", "undecided", ""]}

test_undecided_port if {
	decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": sample.unknown, "to_port": 9000, "ip_range": "0.0.0.0/0", "protocol": "TCP"}]}) == undecided
}

test_private_port_of_a_known_range if {
	decided("aws_gamelift_fleet", {"ec2_inbound_permission": [{"from_port": sample.unknown, "to_port": 9000, "ip_range": "203.0.113.0/24", "protocol": "TCP"}]}) == set()
}

test_undecided_permissions if decided("aws_gamelift_fleet", {"ec2_inbound_permission": sample.unknown}) == undecided
