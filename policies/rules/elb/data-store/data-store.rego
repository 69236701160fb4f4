# METADATA
# title: Load balancers keep data stores from the internet
# description: >
#   A load balancer that faces the internet gives what is behind it a public address, whatever the data store says of itself: its listener, target
#   group and attachment lead there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html
#     description: Target groups for your Network Load Balancers
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: Application Load Balancers
# custom:
#   kinds: [internet]
#   reads:
#     aws_lb: [internal]
#     aws_alb: [internal]
#     aws_elb: [internal]
#     aws_lb_target_group_attachment: [target_id]
#     aws_alb_target_group_attachment: [target_id]
#     aws_elb_attachment: [instance]
#   says:
#     store: "hands on what comes from the internet"
#     store-unknown: "may hand on what comes from the internet"
#     store-held: "would hand on what comes from the internet, and only its own security group keeps that out"
#   fix: set internal to true, or take the data store out of the target group
#   rows: [B08]
package rules.elb["data-store"]

import data.lib.network
import data.lib.store

findings contains network.behind(thing, front, ["internal"]) if {
	some type, _ in store.types
	some thing in input.resources[type]
	some front in thing.network.fronts
	front.kind == "load-balancer"
}
