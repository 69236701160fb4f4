# METADATA
# title: Subnets give no public addresses
# description: >
#   What starts in such a subnet has a public address unless it says otherwise, and its security groups are all that is left. The default VPC and its
#   subnets are made so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html
#     description: Change the public IPv4 addressing attribute of your subnet
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
#     description: Default VPCs
# custom:
#   kinds: [internet]
#   severity: medium
#   reads:
#     aws_subnet: [map_public_ip_on_launch, assign_ipv6_address_on_creation]
#     aws_default_subnet: [map_public_ip_on_launch, assign_ipv6_address_on_creation]
#     aws_default_vpc: [enable_dns_support]
#   says:
#     open: "gives what starts in it a public address"
#     open-unknown: "may give what starts in it a public address"
#     ipv6: "gives what starts in it a public IPv6 address"
#     default: "keeps the default VPC, whose subnets give public addresses"
#   fix: set map_public_ip_on_launch to false, and give addresses to what needs one
#   rows: [H07]
package rules.ec2["subnet-address"]

import data.lib.finding
import data.lib.flag
import data.lib.network

types := {"aws_subnet": false, "aws_default_subnet": true}

findings contains finding.plus(found, {"because": array.concat(network.way_layers(way), found.because)}) if {
	some type, implied in types
	some subnet in input.resources[type]
	way := network.way(subnet, "v4")
	way.state != "private"
	path := ["map_public_ip_on_launch"]
	found := flag.found(subnet, path, "internet", "open", flag.unguarded(flag.among(flag.settings(subnet, path, implied), {true})))
}

findings contains finding.plus(found, {"because": network.way_layers(way)}) if {
	some type, _ in types
	some subnet in input.resources[type]
	subnet.values.assign_ipv6_address_on_creation == true
	way := network.way(subnet, "v6")
	way.state != "private"
	found := finding.at(subnet, ["assign_ipv6_address_on_creation"], "internet", "unguarded", "ipv6")
}

findings contains finding.plus(finding.at(vpc, [], "internet", "unguarded", "default"), {"severity": "low"}) if {
	some vpc in input.resources.aws_default_vpc
}
