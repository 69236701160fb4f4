package rules.ec2["group-ingress_test"]

import data.lib.network.sample_test as net
import data.rules.ec2["group-ingress"] as rule

holder := object.union(net.thing("aws_security_group", {}, {"subnets": []}), {"address": "aws_security_group.g"})

found(groups) := findings if {
	findings := rule.findings with input as net.view({"aws_security_group": [holder]}, groups, {})
}

told(rules) := net.told(found(net.group(rules)))

test_open_reported if told([net.ssh]) == {["aws_security_group.g", "internet", "unguarded", "medium", "open"]}

test_open_web_is_mild if told([net.rule(443, 443, ["0.0.0.0/0"])]) == {["aws_security_group.g", "internet", "unguarded", "low", "open"]}

test_one_finding_a_holder if {
	some one in found(net.group([net.ssh, net.rule(443, 443, ["::/0"])]))
	one.says.args.ports == "port 22, port 443"
	one.exposure == ["0.0.0.0/0 port 22", "::/0 port 443"]
	count(found(net.group([net.ssh, net.rule(443, 443, ["::/0"])]))) == 1
}

test_rule_of_its_own_is_not_the_groups if told([object.union(net.ssh, {"address": "aws_security_group_rule.r"})]) == set()

test_private_named if told([net.rule(22, 22, ["203.0.113.0/24"])]) == set()

test_private_before_a_store if {
	found(net.changed([net.everyone], {"attached": [{"type": "aws_db_instance", "ports": [5432]}]})) == set()
}

test_open_before_another_port_of_a_store if {
	count(found(net.changed([net.ssh], {"attached": [{"type": "aws_db_instance", "ports": [5432]}]}))) == 1
}

test_open_before_what_is_no_store if {
	count(found(net.changed([net.ssh], {"attached": [{"type": "aws_instance", "ports": []}]}))) == 1
}

test_undecided_range if told([net.rule(22, 22, [net.unknown])]) == {["aws_security_group.g", "internet", "undecided", "medium", "open-unknown"]}

test_undecided_is_not_asked_where_it_is_open if {
	told([net.rule(22, 22, [net.unknown]), net.ssh]) == {["aws_security_group.g", "internet", "unguarded", "medium", "open"]}
}

test_outsider if {
	rules := [net.rule(22, 22, ["203.0.113.0/24"])]
	findings := rule.findings with input as net.within(net.view({"aws_security_group": [holder]}, net.group(rules), {}), ["198.51.100.0/24"])
	net.told(findings) == {["aws_security_group.g", "shared", "unguarded", "medium", "outsider"]}
}
