# METADATA
# title: Machines have no address on the internet, or groups that let nobody in
# description: >
#   A machine has a public address by its own setting, by an elastic one, from its subnet, or in the default VPC; an IPv6 address is public wherever
#   there is a route. Its security groups then decide, and where they are not known, nobody does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
#     description: Amazon EC2 instance IP addressing
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
#     description: Default VPCs
# custom:
#   kinds: [internet]
#   reads:
#     aws_instance: [associate_public_ip_address, ipv6_address_count, ipv6_addresses]
#     aws_spot_instance_request: [associate_public_ip_address, ipv6_address_count, ipv6_addresses]
#     aws_launch_configuration: [associate_public_ip_address]
#     aws_launch_template: [network_interfaces]
#     aws_spot_fleet_request: [launch_specification]
#     aws_network_interface: [ipv6_address_count, ipv6_addresses]
#     aws_eip: [instance, network_interface]
#     aws_eip_association: [instance_id, network_interface_id]
#   says:
#     open: "has a public address"
#     open-unknown: "may have a public address"
#     elastic: "has an elastic address"
#     elastic-layer: "gives it a public address"
#     inherited: "gets a public address from its subnet"
#     inherited-unknown: "may get a public address from its subnet"
#     inherited-layer: "gives what starts in it a public address"
#     ipv6: "has an IPv6 address, which is public"
#     ipv6-unknown: "may have an IPv6 address, which is public"
#   fix: give it no public address, or narrow the ranges of its groups
#   rows: [H06]
package rules.ec2["public-host"]

import data.lib.network.machine

findings contains found if {
	some type, _ in machine.flags
	some host in input.resources[type]

	# An interface of a machine is told with the machine.
	count(host.network.shared_by) == 0
	some found in machine.findings(host)
}
