package rules.lightsail["open-ports_test"]

import data.lib.store.sample_test as sample
import data.rules.lightsail["open-ports"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

instance := {"aws_lightsail_instance": [sample.resource("aws_lightsail_instance", {"name": "leads"})]}

ports(info) := {"aws_lightsail_instance_public_ports": [sample.resource("aws_lightsail_instance_public_ports", {"instance_name": "leads", "port_info": [info]})]}

linked(info) := {"aws_lightsail_instance_public_ports": [object.union(
	sample.resource("aws_lightsail_instance_public_ports", {"port_info": [info]}),
	{"links": {"instance_name": ["aws_lightsail_instance.leads"]}},
)]}

narrow := {"from_port": 22, "cidrs": ["203.0.113.0/24"]}

exposed := {["aws_lightsail_instance_public_ports.leads", "internet", "exposed", ""]}

test_exposed_default_ports if decided(instance) == {["aws_lightsail_instance.leads", "internet", "exposed", ""]}

test_exposed_ports if {
	decided(ports({"from_port": 22})) == exposed
	decided(ports({"from_port": 22, "cidrs": ["0.0.0.0/0"]})) == exposed
	decided(ports({"from_port": 22, "cidrs": ["203.0.113.0/24"], "ipv6_cidrs": ["::/0"]})) == exposed
}

test_private_narrow_ports if {
	decided(object.union(instance, ports(narrow))) == set()
	decided(object.union(instance, linked(narrow))) == set()
}

undecided := {["aws_lightsail_instance_public_ports.leads", "internet", "undecided", ""]}

test_undecided_range if {
	decided(ports({"cidrs": [sample.unknown]})) == undecided
	decided(ports({"cidrs": sample.unknown})) == undecided
}

test_undecided_all_ports if {
	decided({"aws_lightsail_instance_public_ports": [sample.resource("aws_lightsail_instance_public_ports", {"port_info": sample.unknown})]}) == undecided
}
