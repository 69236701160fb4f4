package lib.network.reach_test

import data.lib.flag
import data.lib.network
import data.lib.network.sample_test as net

found(rules, subnets, place) := judged({"publicly_accessible": true}, rules, subnets, place)

judged(values, rules, subnets, place) := one if {
	thing := net.thing("aws_db_instance", values, place)
	path := ["publicly_accessible"]
	one := network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) with input as net.view({}, net.group(rules), subnets)
}

told(rules, subnets, place) := [one.verdict, object.get(one, "severity", ""), one.says.code] if {
	one := found(rules, subnets, place)
}

test_whole_path_is_critical if told([net.everyone], net.public, {}) == ["exposed", "critical", "network/reached"]

test_whole_path_is_proved_from_the_gateway_on if {
	net.layers([found([net.everyone], net.public, {})]) == [
		["aws_internet_gateway.g", "network/gateway"],
		["aws_route_table.r", "network/route"],
		["aws_subnet.s", "network/subnet"],
		["aws_security_group.g", "network/door"],
		["aws_db_instance.leads", "flag/set"],
	]
}

test_open_group_is_exposed_wherever_it_stands if told([net.everyone], net.undecided, {}) == ["exposed", "", "network/reached"]

test_flag_alone_is_exposed if told([], {}, {"groups": [], "subnets": []}) == ["exposed", "", "open"]

test_flag_alone_says_that_nothing_holds_it if {
	net.layers([found([], {}, {"groups": [], "subnets": []})]) == [["aws_db_instance.leads", "flag/set"], ["aws_db_instance.leads", "network/group-default"]]
	net.layers([found([], {}, {"groups": [net.unknown], "subnets": []})]) == [["aws_db_instance.leads", "flag/set"], ["aws_db_instance.leads", "network/group-unknown"]]
}

test_range_not_known_is_in_the_proof if net.layers([found([net.rule(5432, 5432, [net.unknown])], {}, {"subnets": []})]) == [["aws_security_group.g", "network/door-unknown"], ["aws_db_instance.leads", "flag/set"]]

test_list_is_in_the_proof if {
	rule := object.union(net.everyone, {"list": "aws_ec2_managed_prefix_list.l"})
	net.layers([found([rule], {}, {"subnets": []})]) == [["aws_security_group.g", "network/door-of-list"], ["aws_db_instance.leads", "flag/set"]]
}

test_closed_group_holds if {
	told([], net.public, {}) == ["unguarded", "high", "network/held"]
	found([], net.public, {}).says.args.guards == "its security group"
}

test_private_subnet_holds if told([net.everyone], net.private, {}) == ["unguarded", "high", "network/held"]

test_block_holds if told([net.everyone], net.public, {"blocks": [net.block("block-ingress", [])]}) == ["unguarded", "high", "network/held"]

test_two_layers_hold_better if told([], net.private, {}) == ["unguarded", "medium", "network/held"]

test_fewer_guards_are_wider if {
	held := {entry | some entry in found([], net.private, {}).exposure}
	once := {entry | some entry in found([], net.public, {}).exposure}
	open := {entry | some entry in found([net.everyone], net.public, {}).exposure}
	count(held - once) == 0
	count(once - held) > 0
	count(once - open) == 0
	count(open - once) > 0
}

test_flag_not_known_is_undecided if judged({"publicly_accessible": net.unknown}, [net.everyone], net.public, {}).verdict == "undecided"

test_flag_not_known_behind_a_guard_is_low if judged({"publicly_accessible": net.unknown}, [], net.public, {}).severity == "low"

test_flag_off_is_private if not judged({"publicly_accessible": false}, [net.everyone], net.public, {})

test_without_a_place_the_flag_is_all_there_is if {
	thing := object.remove(net.thing("aws_db_instance", {"publicly_accessible": true}, {}), ["network"])
	one := network.store(thing, ["publicly_accessible"], "open", flag.among({true}, {true})) with input as net.view({}, {}, {})
	[one.verdict, one.says.code, net.layers([one])] == ["exposed", "open", [["aws_db_instance.leads", "flag/set"]]]
}

# A store that nobody reaches is of no use: a group without any rule gets one, here or elsewhere.
test_group_that_says_nothing_holds_nothing if {
	thing := net.thing("aws_db_instance", {"publicly_accessible": true}, {})
	one := network.store(thing, ["publicly_accessible"], "open", flag.among({true}, {true})) with input as net.view({}, net.changed([], {"is_silent": true}), net.public)
	[one.verdict, one.says.code, net.layers([one])[count(net.layers([one])) - 1]] == ["exposed", "open", ["aws_security_group.g", "network/group-silent"]]
}
