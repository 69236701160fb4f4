package lib.network.host_test

import data.lib.flag
import data.lib.network
import data.lib.network.sample_test as net

path := ["network_configuration", "assign_public_ip"]

found(value, rules, subnets, place) := one if {
	thing := net.thing("aws_ecs_service", {"network_configuration": [{"assign_public_ip": value}]}, object.union({"ports": []}, place))
	opening := flag.among(flag.settings(thing, path, false), {true})
	one := network.host(thing, path, "open", opening, "any") with input as net.view({}, net.group(rules), subnets)
}

told(value, rules, subnets, place) := [one.verdict, object.get(one, "severity", ""), one.says.code] if {
	one := found(value, rules, subnets, place)
}

test_open_group_exposes if told(true, [net.ssh], net.public, {}) == ["exposed", "high", "network/reached"]

test_open_group_exposes_wherever_it_stands if told(true, [net.ssh], net.undecided, {}) == ["exposed", "high", "network/reached"]

test_web_ports_are_mild if told(true, [net.rule(443, 443, ["0.0.0.0/0"])], net.public, {}) == ["unguarded", "low", "network/reached"]

test_one_other_port_is_enough if told(true, [net.ssh, net.rule(443, 443, ["0.0.0.0/0"])], net.public, {}) == ["exposed", "high", "network/reached"]

test_group_that_is_not_known_is_no_guard if told(true, [net.rule(22, 22, [net.unknown])], net.public, {}) == ["unguarded", "medium", "open"]

test_no_group_is_no_guard if {
	told(true, [], net.public, {"groups": []}) == ["unguarded", "medium", "open"]
	net.layers([found(true, [], {}, {"groups": [], "subnets": []})]) == [["aws_ecs_service.leads", "flag/set"], ["aws_ecs_service.leads", "network/group-default"]]
}

test_closed_group_closes if not found(true, [net.rule(22, 22, ["10.0.0.0/8"])], net.public, {})

test_private_subnet_holds if told(true, [net.ssh], net.private, {}) == ["unguarded", "medium", "network/held"]

test_private_subnet_is_told_where_the_group_is_not_known if told(true, [], net.private, {"groups": [net.unknown]}) == ["unguarded", "low", "open"]

test_no_address_is_private if not found(false, [net.ssh], net.public, {})

test_address_not_known_is_undecided if told(net.unknown, [net.ssh], net.public, {}) == ["undecided", "", "open-unknown"]

test_address_not_known_in_a_private_subnet_is_low if told(net.unknown, [net.ssh], net.private, {}) == ["undecided", "low", "open-unknown"]

test_without_a_place_nothing_is_known if {
	one := network.host(object.remove(net.thing("aws_ecs_service", {}, {}), ["network"]), path, "open", flag.among({true}, {true}), "any") with input as net.view({}, {}, {})
	[one.verdict, one.severity] == ["unguarded", "medium"]
}
