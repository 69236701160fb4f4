package rules.ec2["network-acl_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.ec2["network-acl"] as rule

told(resources) := found if {
	found := {[one.path, one.verdict, one.says.args.ports] | some one in rule.findings} with input as sample.lone(resources)
}

acl(type, entries) := told({type: [sample.resource(type, {"ingress": entries})]})

entry(from, to, more) := object.union({"action": "allow", "protocol": "tcp", "from_port": from, "to_port": to, "cidr_block": "0.0.0.0/0"}, more)

lone(more) := told({"aws_network_acl_rule": [sample.resource("aws_network_acl_rule", object.union({"rule_action": "allow", "protocol": "6", "from_port": "22", "to_port": "22", "cidr_block": "0.0.0.0/0"}, more))]})

test_reported_within if {
	acl("aws_network_acl", [entry(443, 443, {}), entry(22, 22, {})]) == {[["ingress[1]"], "unguarded", "port 22"]}
	acl("aws_default_network_acl", [entry(0, 0, {"protocol": "-1"})]) == {[["ingress[0]"], "unguarded", "all ports"]}
}

test_reported_rule_of_its_own if {
	lone({}) == {[["cidr_block"], "unguarded", "port 22"]}
	lone({"cidr_block": "10.0.0.0/8", "ipv6_cidr_block": "::/0", "egress": false}) == {[["cidr_block"], "unguarded", "port 22"]}
}

test_reported_in_the_spellings_of_code if {
	lone({"rule_action": "ALLOW"}) == {[["cidr_block"], "unguarded", "port 22"]}
	lone({"protocol": 6}) == {[["cidr_block"], "unguarded", "port 22"]}
	lone({"protocol": "TCP"}) == {[["cidr_block"], "unguarded", "port 22"]}
	lone({"cidr_block": ["10.0.0.0/8", "0.0.0.0/0"]}) == {[["cidr_block"], "unguarded", "port 22"]}
}

test_private if {
	every one in [{"rule_action": "deny"}, {"egress": true}, {"cidr_block": "10.0.0.0/8"}, {"from_port": "1024", "to_port": "65535"}] {
		lone(one) == set()
	}
	acl("aws_network_acl", [entry(22, 22, {"action": "deny"})]) == set()
}

test_undecided_action if {
	lone({"rule_action": net.unknown}) == {[["cidr_block"], "undecided", "port 22"]}
	acl("aws_network_acl", [entry(22, 22, {"action": net.unknown})]) == {[["ingress[0]"], "undecided", "port 22"]}
	lone({"rule_action": net.unknown, "cidr_block": "10.0.0.0/8"}) == set()
}

test_undecided_as_a_whole if {
	acl("aws_default_network_acl", net.unknown) == {[["ingress"], "undecided", "ports that are not known yet"]}
}

test_undecided_range if lone({"cidr_block": net.unknown}) == {[["cidr_block"], "undecided", "port 22"]}

test_port_not_known_is_named_so if lone({"from_port": net.unknown}) == {[["cidr_block"], "unguarded", "ports that are not known yet"]}
