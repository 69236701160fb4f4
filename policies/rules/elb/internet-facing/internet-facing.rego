# METADATA
# title: Load balancers are internal, or ask who comes
# description: >
#   A load balancer faces the internet unless it is internal. One whose listeners all authenticate, verify client certificates or only
#   redirect, the rules of the listeners included, forwards no stranger, nor does one whose groups let nobody in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: Application Load Balancers
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html
#     description: Listener rules for your Application Load Balancer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
#     description: aws_lb
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/alb
#     description: aws_alb
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb
#     description: aws_elb
# custom:
#   together: [aws_alb, aws_alb_listener, aws_alb_listener_rule, aws_elb, aws_lb, aws_lb_listener, aws_lb_listener_rule]
#   kinds: [internet]
#   reads:
#     aws_lb: [internal, load_balancer_type]
#     aws_alb: [internal, load_balancer_type]
#     aws_elb: [internal]
#     aws_lb_listener: [load_balancer_arn, default_action, mutual_authentication]
#     aws_alb_listener: [load_balancer_arn, default_action, mutual_authentication]
#     aws_lb_listener_rule: [listener_arn, action]
#     aws_alb_listener_rule: [listener_arn, action]
#   says:
#     open: "faces the internet, which only a security group can close"
#     reached: "faces the internet and lets {who} in on {ports}, without asking who comes"
#     open-unknown: "may face the internet"
#   fix: set internal to true, or let every listener authenticate
#   rows: [B08]
package rules.elb["internet-facing"]

import data.lib.finding
import data.lib.flag
import data.lib.flag.front
import data.lib.network

path := ["internal"]

findings contains finding.plus(flag.weighed(balancer, path, "internet", "open", flag.unguarded(opening), severity(way_in)), told(opening, seen, way_in)) if {
	some type in ["aws_lb", "aws_alb", "aws_elb"]
	some balancer in input.resources[type]
	opening := flag.among(flag.settings(balancer, path, false), {false})
	not object.get(balancer.values, "load_balancer_type", "") == "gateway"
	not front.is_asking(balancer)
	seen := network.entrance(balancer, "any")
	seen.state != "closed"
	way_in := network.way(balancer, "any")
}

# A load balancer in private subnets is reached by nobody, whatever it says of itself.
severity(way_in) := "low" if {
	way_in.state == "private"
} else := "medium"

told(opening, seen, way_in) := {
	"says": {"code": "reached", "args": {"who": network.who_of(seen.doors), "ports": network.ports_of(seen.doors)}},
	"because": network.proof(seen, way_in),
	"exposure": network.exposure(seen.doors),
} if {
	opening.verdict == "exposed"
	seen.state == "open"
} else := {}
