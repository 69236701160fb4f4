package rules.elb["internet-facing_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.elb["internet-facing"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

nowhere := {"ports": [], "groups": [], "subnets": []}

balancer(values) := {"aws_lb": [net.thing("aws_lb", values, nowhere)]}

around(rules, subnets) := told if {
	thing := net.thing("aws_lb", {}, {"ports": []})
	told := net.told(rule.findings) with input as net.view({"aws_lb": [thing]}, net.group(rules), subnets)
}

test_unguarded_open_group_is_told if {
	around([net.rule(443, 443, ["0.0.0.0/0"])], net.public) == {["aws_lb.leads", "internet", "unguarded", "medium", "reached"]}
}

test_private_closed_group if around([net.rule(443, 443, ["10.0.0.0/8"])], net.public) == set()

test_low_in_private_subnets if around([net.rule(443, 443, ["0.0.0.0/0"])], net.private) == {["aws_lb.leads", "internet", "unguarded", "low", "reached"]}

listener(values) := {"aws_lb_listener": [object.union(sample.resource("aws_lb_listener", values), {"links": {"load_balancer_arn": ["aws_lb.leads"]}})]}

with_listener(values) := decided(object.union(balancer({}), listener(values)))

unguarded := {["aws_lb.leads", "internet", "unguarded", "medium"]}

oidc(request) := [{"type": "authenticate-oidc", "authenticate_oidc": [{"on_unauthenticated_request": request}]}, {"type": "forward"}]

test_unguarded_left_out if {
	decided(balancer({})) == unguarded
	decided({"aws_elb": [net.thing("aws_elb", {"internal": false}, nowhere)]}) == {["aws_elb.leads", "internet", "unguarded", "medium"]}
}

test_unguarded_forwards if {
	with_listener({"default_action": [{"type": "forward"}]}) == unguarded
	with_listener({"default_action": oidc("allow")}) == unguarded
}

test_private_internal if {
	decided(balancer({"internal": true})) == set()
	decided(balancer({"load_balancer_type": "gateway"})) == set()
}

test_private_asks if {
	with_listener({"default_action": oidc("authenticate")}) == set()
	with_listener({"default_action": [{"type": "redirect"}]}) == set()
	with_listener({"default_action": [{"type": "forward"}], "mutual_authentication": [{"mode": "verify"}]}) == set()
}

test_undecided_internal if decided(balancer({"internal": sample.unknown})) == {["aws_lb.leads", "internet", "undecided", "medium"]}

listener_rule(values) := {"aws_lb_listener_rule": [object.union(sample.resource("aws_lb_listener_rule", values), {"links": {"listener_arn": ["aws_lb_listener.leads"]}})]}

with_rule(values) := decided(object.union(object.union(balancer({}), listener({"default_action": [{"type": "fixed-response"}]})), listener_rule(values)))

test_unguarded_rule_forwards if {
	with_rule({"action": [{"type": "forward"}]}) == unguarded
	with_rule({"action": oidc("allow")}) == unguarded
	with_rule({"action": sample.unknown}) == unguarded
}

test_private_rule_asks if {
	with_rule({"action": oidc("authenticate")}) == set()
	with_rule({"action": [{"type": "redirect"}]}) == set()
}
