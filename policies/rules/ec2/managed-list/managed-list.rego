# METADATA
# title: Security groups trust no list that anyone can be on
# description: >
#   A prefix list that AWS manages holds the addresses of a service, not of your use of it. The one of CloudFront lets in every distribution
#   of every account; an origin that takes requests from it needs a secret header or a VPC origin as well.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html
#     description: Locations and IP address ranges of CloudFront edge servers
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
#     description: AWS-managed prefix lists
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html
#     description: Restrict access to Application Load Balancers
# custom:
#   kinds: [internet]
#   severity: medium
#   reads:
#     aws_security_group: [vpc_id]
#     aws_default_security_group: [vpc_id]
#     aws_security_group_rule: [security_group_id]
#     aws_vpc_security_group_ingress_rule: [security_group_id]
#   says:
#     open: "lets in everything on the list {list}, whoever uses that service"
#   who: {open: service}
#   fix: reach the origin through a VPC origin, or ask for a secret header
#   rows: [H05]
package rules.ec2["managed-list"]

import data.lib.finding
import data.lib.network

findings contains finding.plus(
	finding.at(holder, rule.path, "internet", "unguarded", "open"),
	{"says": {"args": {"list": rule.list}}, "exposure": [concat(" ", [rule.list, network.ports_text({"rule": rule})])]},
) if {
	some holder in network.holders
	some key in holder.network.groups
	some rule in input.network.groups[key].rules
	rule.address == holder.address
	count(rule.ranges) == 0
	startswith(rule.list, "com.amazonaws.")

	# VPC Lattice lets in what the VPC is associated with.
	not endswith(rule.list, ".vpc-lattice")
}
