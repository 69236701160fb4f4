package rules.ec2["subnet-address_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.ec2["subnet-address"] as rule

found(type, values, subnets) := told if {
	subnet := net.thing(type, values, {"groups": []})
	told := {[one.address, one.verdict, object.get(one, "severity", ""), one.says.code] | some one in rule.findings} with input as net.view({type: [subnet]}, {}, subnets)
}

says(type, verdict, code) := {[concat("", [type, ".leads"]), verdict, "", code]}

six := {"s": object.union(net.public.s, {"routes": [object.union(net.public.s.routes[0], {"destination": "::/0"})]})}

test_unguarded_ipv4 if found("aws_subnet", {"map_public_ip_on_launch": true}, net.public) == says("aws_subnet", "unguarded", "open")

test_unguarded_where_nobody_knows_the_route if found("aws_subnet", {"map_public_ip_on_launch": true}, net.undecided) == says("aws_subnet", "unguarded", "open")

test_unguarded_ipv6 if found("aws_subnet", {"assign_ipv6_address_on_creation": true}, six) == says("aws_subnet", "unguarded", "ipv6")

test_unguarded_default_subnet if found("aws_default_subnet", {}, net.public) == says("aws_default_subnet", "unguarded", "open")

test_unguarded_default_vpc if {
	told := [[one.severity, one.says.code] | some one in rule.findings] with input as net.view({"aws_default_vpc": [sample.resource("aws_default_vpc", {})]}, {}, {})
	told == [["low", "default"]]
}

test_private_left_out if found("aws_subnet", {}, net.public) == set()

test_private_without_a_route if {
	found("aws_subnet", {"map_public_ip_on_launch": true}, net.private) == set()
	found("aws_subnet", {"assign_ipv6_address_on_creation": true}, net.public) == set()
}

test_undecided_setting if found("aws_subnet", {"map_public_ip_on_launch": net.unknown}, net.public) == says("aws_subnet", "undecided", "open-unknown")
