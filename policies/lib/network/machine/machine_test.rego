package lib.network.machine_test

import data.lib.network.machine
import data.lib.network.sample_test as net

told(host, groups, subnets) := found if {
	found := {[one.path, one.verdict, one.says.code] | some one in machine.findings(host)} with input as net.view({}, groups, subnets)
}

host(values, place) := net.thing("aws_instance", values, object.union({"ports": []}, place))

ssh := net.group([net.ssh])

ssh6 := net.group([net.rule(22, 22, ["::/0"])])

giving(more) := {"s": object.union(net.public.s, more)}

six := subnet if {
	subnet := {"s": object.union(net.public.s, {"routes": [{"address": "aws_route.six", "path": ["destination_ipv6_cidr_block"], "destination": "::/0", "gateway": "igw-1"}]})}
}

own := [["associate_public_ip_address"], "exposed", "network/reached"]

test_own_setting if {
	told(host({"associate_public_ip_address": true}, {}), ssh, {}) == {own}
	told(host({"associate_public_ip_address": "true"}, {}), ssh, {}) == {own}
}

test_own_setting_not_known if told(host({"associate_public_ip_address": net.unknown}, {}), ssh, {}) == {[["associate_public_ip_address"], "undecided", "open-unknown"]}

test_within_a_template if {
	template := net.thing("aws_launch_template", {"network_interfaces": [{"associate_public_ip_address": "true"}]}, {"ports": [], "groups": [net.unknown]})
	told(template, {}, {}) == {[["network_interfaces", "associate_public_ip_address"], "unguarded", "open"]}
}

elastic := {"fronts": [{"kind": "elastic-ip", "address": "aws_eip.e", "input": "plan", "via": [], "groups": []}]}

test_elastic_address_whatever_the_setting_says if {
	told(host({"associate_public_ip_address": false}, elastic), ssh, {}) == {[[], "exposed", "network/reached"]}
	told(host({}, object.union(elastic, {"groups": [net.unknown]})), {}, {}) == {[[], "unguarded", "elastic"]}
}

test_another_front_is_no_address if {
	told(host({"associate_public_ip_address": false}, {"fronts": [{"kind": "load-balancer", "address": "aws_lb.l", "input": "plan", "via": [], "groups": []}]}), ssh, {}) == set()
}

test_inherited_from_the_subnet if {
	told(host({}, {}), ssh, giving({"gives_ipv4": true})) == {[["subnet_id"], "exposed", "network/reached"]}
	told(host({}, {}), ssh, giving({"gives_ipv4": net.unknown})) == {[["subnet_id"], "undecided", "inherited-unknown"]}
	told(host({}, {}), ssh, giving({"gives_ipv4": false})) == set()
}

test_setting_that_says_no_inherits_nothing if told(host({"associate_public_ip_address": false}, {}), ssh, giving({"gives_ipv4": true})) == set()

test_interface_inherits_nothing if {
	told(net.thing("aws_network_interface", {}, {"ports": []}), ssh, giving({"gives_ipv4": true})) == set()
	told(net.thing("aws_network_interface", {}, object.union(elastic, {"ports": []})), ssh, {}) == {[[], "exposed", "network/reached"]}
}

test_default_vpc_with_an_open_group if {
	told(host({}, {"subnets": []}), ssh, {}) == {[[], "exposed", "network/reached"]}
	told(host({}, {"subnets": [], "groups": []}), {}, {}) == set()
}

test_ipv6_with_a_route if {
	told(host({"ipv6_address_count": 1}, {}), ssh6, six) == {[["ipv6_address_count"], "exposed", "network/reached"]}
	told(host({"ipv6_addresses": ["2001:db8::1"]}, {}), ssh6, six) == {[["ipv6_addresses"], "exposed", "network/reached"]}
	told(host({"ipv6_address_count": net.unknown}, {}), ssh6, six) == {[["ipv6_address_count"], "undecided", "ipv6-unknown"]}
}

test_ipv6_from_the_subnet if told(host({}, {}), ssh6, {"s": object.union(six.s, {"gives_ipv6": true})}) == {[["subnet_id"], "exposed", "network/reached"]}

test_ipv6_within_a_template if {
	template := net.thing("aws_launch_template", {"network_interfaces": [{"ipv6_address_count": 1}]}, {"ports": []})
	told(template, ssh6, six) == {[["network_interfaces", "ipv6_address_count"], "exposed", "network/reached"]}
}

test_ipv6_where_nobody_knows_the_route if {
	told(host({"ipv6_address_count": 1}, {}), ssh6, net.undecided) == {[["ipv6_address_count"], "exposed", "network/reached"]}
	told(host({"ipv6_address_count": 1}, {"groups": [net.unknown]}), {}, net.undecided) == set()
}

test_ipv6_is_not_let_in_by_ranges_of_ipv4 if told(host({"ipv6_address_count": 1}, {}), ssh, six) == set()

test_ipv6_without_a_route_is_private if told(host({"ipv6_address_count": 1}, {}), ssh6, net.public) == set()
