# METADATA
# title: Routes from the internet are where they belong
# description: A route for everywhere to an internet gateway makes the subnets of its table public. That is no fault in a subnet for load balancers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
#     description: Enable internet access for a VPC using an internet gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route
#     description: aws_route
# custom:
#   kinds: [indirect]
#   reads:
#     aws_default_route_table: [default_route_table_id]
#     aws_main_route_table_association: [vpc_id]
#     aws_route: [route_table_id]
#     aws_route_table: [vpc_id]
#   says:
#     open: "makes {subnets} public"
#     open-layer: "sends {destination} to {gateway}"
#   who: {open: internet}
#   fix: route through a NAT gateway, and keep data in subnets without a route to an internet gateway
#   rows: [H08]
package rules.ec2["internet-route"]

import data.lib.finding
import data.lib.network

findings contains finding.plus(finding.at(holder, way.path, "indirect", "unguarded", "open"), {
	"says": {"args": {"subnets": network.listed([input.network.subnets[key].address | some key in keys])}},
	"because": [finding.layer(holder, way.path, "open-layer", {"destination": way.destination, "gateway": way.gateway})],
	"exposure": [way.destination],
}) if {
	some type in ["aws_route", "aws_route_table", "aws_default_route_table"]
	some holder in input.resources[type]
	keys := sort(holder.network.subnets)
	way := [route | some route in input.network.subnets[keys[0]].routes; route.address == holder.address][0]
}
