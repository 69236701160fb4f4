# METADATA
# title: Fleets open games to the world, and nothing else
# description: A fleet is meant to be reached on the ports of its games. Ports for administration or data are not among them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/gamelift/latest/apireference/API_IpPermission.html
#     description: IpPermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/gamelift_fleet
#     description: aws_gamelift_fleet
# custom:
#   kinds: [internet]
#   reads: {aws_gamelift_fleet: [ec2_inbound_permission]}
#   says:
#     open: "opens ports for administration or data to any address"
#     open-unknown: "may open ports for administration or data to any address"
#   fix: open the ports of the games only, or narrow ip_range
#   rows: [C43]
package rules.gamelift["admin-ports"]

import data.lib.flag
import data.lib.store.nested
import data.lib.truth

findings contains flag.found(fleet, ["ec2_inbound_permission", "ip_range"], "internet", "open", opening) if {
	some fleet in input.resources.aws_gamelift_fleet
	some permission in nested.elements(fleet.values.ec2_inbound_permission)
	opening := opening_of(permission)
}

ports := [22, 1433, 1521, 3306, 3389, 5432, 5985, 6379, 9200, 11211, 27017]

# opening_of(permission): ports that are not known may be these.
opening_of(permission) := flag.among({permission}, set()) if {
	truth.is_unknown(permission)
} else := flag.both(ends, ranges) if {
	ends := flag.among({permission.from_port, permission.to_port}, set())
	ranges := flag.internet({permission.ip_range})
} else := flag.internet({permission.ip_range}) if {
	some port in ports
	permission.from_port <= port
	permission.to_port >= port
}
