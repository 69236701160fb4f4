package rules.ec2["data-port_test"]

import data.lib.network.sample_test as net
import data.rules.ec2["data-port"] as rule

found(thing, rules, subnets) := findings if {
	findings := rule.findings with input as net.view({thing.type: [thing]}, net.group(rules), subnets)
}

told(thing, rules, subnets) := net.told(found(thing, rules, subnets))

database(values) := net.thing("aws_db_instance", values, {})

public := database({"publicly_accessible": true})

cache := net.thing("aws_elasticache_replication_group", {}, {"ports": [6379]})

test_exposed_with_a_public_address if told(public, [net.everyone], net.public) == {["aws_security_group.g", "internet", "exposed", "", "open"]}

test_exposed_says_how_from_the_gateway_to_the_store if {
	net.layers(found(public, [net.everyone], net.public)) == [
		["aws_internet_gateway.g", "network/gateway"],
		["aws_route_table.r", "network/route"],
		["aws_subnet.s", "network/subnet"],
		["aws_security_group.g", "network/door"],
		["aws_db_instance.leads", "network/address"],
	]
	some one in found(public, [net.everyone], net.public)
	one.store == "aws_db_instance.leads"
}

test_held_without_a_public_address if told(database({}), [net.everyone], net.public) == {["aws_security_group.g", "internet", "unguarded", "high", "held"]}

test_held_where_the_service_gives_none if {
	told(cache, [net.rule(6379, 6379, ["::/0"])], {}) == {["aws_security_group.g", "internet", "unguarded", "high", "held"]}
}

test_held_twice_in_a_private_subnet if told(database({}), [net.everyone], net.private) == {["aws_security_group.g", "internet", "unguarded", "medium", "held"]}

test_held_by_a_block if {
	shut := net.thing("aws_db_instance", {"publicly_accessible": true}, {"blocks": [net.block("block-ingress", [])]})
	told(shut, [net.everyone], net.public) == {["aws_security_group.g", "internet", "unguarded", "high", "held"]}
}

test_one_finding_for_each_holder if {
	other := object.union(net.everyone, {"address": "aws_security_group_rule.r", "path": ["cidr_blocks"]})
	{one.address | some one in found(public, [net.everyone, net.rule(0, 65535, ["::/0"]), other], net.public)} == {"aws_security_group.g", "aws_security_group_rule.r"}
	count(found(public, [net.everyone, net.rule(0, 65535, ["::/0"]), other], net.public)) == 2
}

test_private_other_port if told(public, [net.ssh], net.public) == set()

test_private_where_the_instances_tell if {
	cluster := net.thing("aws_rds_cluster", {}, {"shared_by": ["aws_rds_cluster_instance.a"]})
	told(cluster, [net.everyone], net.public) == set()
}

test_undecided_address if {
	told(database({"publicly_accessible": net.unknown}), [net.everyone], net.public) == {["aws_security_group.g", "internet", "undecided", "", "open-unknown"]}
}

test_undecided_range if {
	told(public, [net.rule(5432, 5432, [net.unknown])], net.public) == {["aws_security_group.g", "internet", "undecided", "", "open-unknown"]}
	told(database({}), [net.rule(5432, 5432, [net.unknown])], net.public) == {["aws_security_group.g", "internet", "undecided", "low", "open-unknown"]}
}

test_outsider if {
	rules := [net.rule(5432, 5432, ["203.0.113.0/24"])]
	findings := rule.findings with input as net.within(net.view({"aws_db_instance": [public]}, net.group(rules), net.public), ["198.51.100.0/24"])
	net.told(findings) == {["aws_security_group.g", "shared", "exposed", "", "open"]}
}
