# METADATA
# title: Instances open ports to known addresses
# description: >
#   An instance has a public address, and SSH and HTTP, or RDP, are open to all until its ports are written down. A range that is left out is
#   all addresses.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lightsail/latest/userguide/understanding-firewall-and-port-mappings-in-amazon-lightsail.html
#     description: Control instance traffic with firewalls in Lightsail
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_instance_public_ports
#     description: aws_lightsail_instance_public_ports
#   - ref: https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_PortInfo.html
#     description: PortInfo
# custom:
#   together: [aws_lightsail_instance, aws_lightsail_instance_public_ports]
#   kinds: [internet]
#   reads:
#     aws_lightsail_instance: [name]
#     aws_lightsail_instance_public_ports: [instance_name, port_info]
#   says:
#     open: "opens its ports to any address"
#     open-unknown: "may open its ports to any address"
#     default: "has the ports that Lightsail opens to any address"
#   fix: write aws_lightsail_instance_public_ports with cidrs for every port
#   rows: [C47]
package rules.lightsail["open-ports"]

import data.lib.finding
import data.lib.flag
import data.lib.store.nested
import data.lib.truth

findings contains flag.found(ports, path, "internet", "open", opening) if {
	path := ["port_info", "cidrs"]
	some ports in input.resources.aws_lightsail_instance_public_ports
	some info in nested.elements(ports.values.port_info)
	opening := flag.internet(ranges(info))
}

# ranges(info) are whom a rule lets in: everybody, where it names nobody.
ranges(info) := {info} if {
	truth.is_unknown(info)
} else := all_where_none([range | some name in ["cidrs", "ipv6_cidrs"]; some range in nested.elements(info[name])])

all_where_none(ranges) := {"0.0.0.0/0"} if {
	count(ranges) == 0
} else := {range | some range in ranges}

findings contains finding.at(instance, [], "internet", "exposed", "default") if {
	some instance in input.resources.aws_lightsail_instance
	not has_ports(instance)
}

# has_ports(instance) is a total boolean.
default has_ports(_) := false

has_ports(instance) if linked[[instance.input, instance.address]]

has_ports(instance) if named[instance.values.name]

linked := {[ports.input, address] |
	some ports in input.resources.aws_lightsail_instance_public_ports
	is_array(ports.links.instance_name)
	some address in ports.links.instance_name
}

named := {ports.values.instance_name | some ports in input.resources.aws_lightsail_instance_public_ports}
