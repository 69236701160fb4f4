# METADATA
# title: Load balancers are internal, or ask who comes
# description: >
#   A load balancer faces the internet unless it is internal. One whose listeners all authenticate, verify client certificates or only
#   redirect forwards no stranger.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: Application Load Balancers
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
#     description: aws_lb
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/alb
#     description: aws_alb
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb
#     description: aws_elb
# custom:
#   together: [aws_alb, aws_alb_listener, aws_elb, aws_lb, aws_lb_listener]
#   kinds: [internet]
#   reads:
#     aws_lb: [internal, load_balancer_type]
#     aws_alb: [internal, load_balancer_type]
#     aws_elb: [internal]
#     aws_lb_listener: [load_balancer_arn, default_action, mutual_authentication]
#     aws_alb_listener: [load_balancer_arn, default_action, mutual_authentication]
#   says:
#     open: "faces the internet, which only a security group can close"
#     open-unknown: "may face the internet"
#   fix: set internal to true, or let every listener authenticate
#   rows: [B08]
package rules.elb["internet-facing"]

import data.lib.flag
import data.lib.flag.front

path := ["internal"]

findings contains flag.weighed(balancer, path, "internet", "open", flag.unguarded(opening), "medium") if {
	some type in ["aws_lb", "aws_alb", "aws_elb"]
	some balancer in input.resources[type]
	opening := flag.among(flag.settings(balancer, path, false), {false})
	not object.get(balancer.values, "load_balancer_type", "") == "gateway"
	not asks(balancer)
}

asks(balancer) if {
	mine := listeners[[balancer.input, balancer.address]]
	every listener in mine {
		front.asks(listener)
	}
}

listeners[[listener.input, address]] contains listener if {
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some listener in input.resources[type]
	some address in listener.links.load_balancer_arn
}
