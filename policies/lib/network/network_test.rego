package lib.network_test

import data.lib.network
import data.lib.network.sample_test as net

database(place) := net.thing("aws_db_instance", {"publicly_accessible": true}, place)

entrance(rules, place) := seen if {
	seen := network.entrance(database(place), "any") with input as net.view({}, net.group(rules), net.public)
}

state(rules, place) := entrance(rules, place).state

test_every_address_on_its_port_is_open if state([net.everyone], {}) == "open"

test_halves_of_every_address_are_open if state([net.rule(5432, 5432, ["0.0.0.0/1", "128.0.0.0/1"])], {}) == "open"

test_many_narrow_ranges_of_one_group_are_open_together if {
	state([net.rule(5432, 5432, [concat("", ["52.", format_int(n, 10), ".0.0/16"]) | some n in numbers.range(0, 255)]), net.rule(22, 22, ["9.9.0.0/16"])], {}) == "open"
}

test_ipv6_is_open if state([net.rule(5432, 5432, ["::/0"])], {}) == "open"

test_addresses_of_one_family_are_not_let_in_by_ranges_of_another if {
	seen := {family: network.entrance(database({}), family).state | some family in ["v4", "v6"]} with input as net.view({}, net.group([net.everyone]), {})
	seen == {"v4": "open", "v6": "closed"}
	ways := {family: network.way(database({}), family).state | some family in ["v4", "v6"]} with input as net.view({}, {}, net.public)
	ways == {"v4": "public", "v6": "private"}
}

test_range_of_ports_around_it_is_open if state([net.rule(0, 65535, ["0.0.0.0/0"])], {}) == "open"

test_all_protocols_are_open if state([object.union(net.rule(0, 65535, ["0.0.0.0/0"]), {"protocol": "all"})], {}) == "open"

test_any_port_is_open_where_its_ports_are_not_known if state([net.ssh], {"ports": []}) == "open"

test_another_port_is_closed if state([net.ssh], {}) == "closed"

test_another_protocol_is_closed if state([object.union(net.everyone, {"protocol": "icmp"})], {}) == "closed"

test_named_range_is_closed if state([net.rule(5432, 5432, ["203.0.113.0/24", "10.0.0.0/8", "100.64.0.0/10"])], {}) == "closed"

test_no_rule_is_closed if state([], {}) == "closed"

test_port_not_known_is_unknown if state([object.union(net.everyone, {"from": net.unknown})], {}) == "unknown"

test_range_not_known_is_unknown if state([net.rule(5432, 5432, [net.unknown])], {}) == "unknown"

test_group_not_known_is_unknown if entrance([], {"groups": ["g", net.unknown]}).references == ["var.later"]

test_no_group_is_unknown if entrance([], {"groups": []}).references == ["the default security group of its VPC"]

test_group_elsewhere_is_unknown if {
	seen := network.entrance(database({}), "any") with input as net.view({}, net.changed([], {"is_here": false, "address": "sg-1"}), {})
	seen.references == ["sg-1"]
}

test_group_with_rules_not_known_is_unknown if {
	seen := network.entrance(database({}), "any") with input as net.view({}, net.changed([], {"unknown": ["var.rules"]}), {})
	seen.references == ["var.rules"]
}

test_open_group_is_open_whatever_else_is_not_known if {
	seen := network.entrance(database({"groups": ["g", net.unknown]}), "any") with input as net.view({}, net.changed([net.everyone], {"is_here": false}), {})
	seen.state == "open"
}

test_named_range_off_the_list_is_an_outsider if {
	rules := [net.rule(5432, 5432, ["203.0.113.0/24", "198.51.100.0/25"])]
	seen := network.entrance(database({}), "any") with input as net.within(net.view({}, net.group(rules), {}), ["198.51.100.0/24"])
	[door.who | some door in seen.doors] == ["outsider"]
	seen.doors[0].ranges == ["203.0.113.0/24"]
}

way(subnets, place) := found if {
	found := network.way(database(place), "any") with input as net.view({}, {}, subnets)
}

test_route_to_a_gateway_is_public if way(net.public, {}).state == "public"

test_no_route_to_a_gateway_is_private if way(net.private, {}).state == "private"

test_one_public_subnet_is_enough if way(object.union(net.private, {"t": net.public.s}), {"subnets": ["s", "t"]}).state == "public"

test_route_not_known_is_unknown if way(net.undecided, {}).references == ["var.table"]

test_subnet_not_known_is_unknown if {
	way(net.private, {"subnets": ["s", net.unknown]}).references == ["var.later"]
	way(net.private, {"subnets": [{"$unknown": []}]}).references == ["its subnets"]
}

test_no_subnet_is_unknown if way({}, {"subnets": []}) == {"state": "unknown", "references": []}

test_block_that_holds if {
	every mode in ["block-bidirectional", "block-ingress"] {
		count(network.shut(database({"blocks": [net.block(mode, [])]}))) == 1
	}
}

test_block_that_does_not_hold if {
	every block in [net.block("off", []), net.block(net.unknown, []), net.block("block-ingress", ["aws_vpc_block_public_access_exclusion.e"])] {
		count(network.shut(database({"blocks": [block]}))) == 0
	}
}

ports(rule) := network.ports_text({"rule": rule})

test_ports_in_words if {
	ports(net.ssh) == "port 22"
	ports(net.rule(20, 25, [])) == "ports 20-25"
	ports(object.union(net.ssh, {"protocol": "udp"})) == "port 22 (UDP)"
	ports(object.union(net.ssh, {"protocol": "all"})) == "all ports"
	ports(object.union(net.ssh, {"protocol": "icmp"})) == "ICMP"
	ports(object.union(net.ssh, {"protocol": "50"})) == "protocol 50"
	ports(object.union(net.ssh, {"to": net.unknown})) == "ports that are not known yet"
	ports(object.union(net.ssh, {"protocol": net.unknown})) == "ports that are not known yet"
}

test_mild if {
	every rule in [net.rule(443, 443, []), net.rule(80, 80, []), object.union(net.ssh, {"protocol": "icmp"}), object.union(net.rule(443, 443, []), {"protocol": "udp"})] {
		network.is_mild({"rule": rule})
	}
	every rule in [net.ssh, net.rule(80, 443, []), net.rule(8443, 8443, []), object.union(net.ssh, {"protocol": "all"}), object.union(net.ssh, {"protocol": net.unknown})] {
		not network.is_mild({"rule": rule})
	}
}

test_group_that_nothing_tells_of_is_unknown if {
	entrance([], {"groups": [{"$unknown": []}]}).state == "unknown"
	entrance([], {"groups": [{"$unknown": []}]}).references == ["a value that the input does not tell"]
}
