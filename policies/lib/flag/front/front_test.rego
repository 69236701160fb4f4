package lib.flag.front_test

import data.lib.flag.front

oidc(request) := [{"type": "authenticate-oidc", "authenticate_oidc": [{"on_unauthenticated_request": request}]}, {"type": "forward"}]

test_asks if {
	front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": oidc("authenticate")}})
	front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": [{"type": "redirect"}]}})
	front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": [{"type": "jwt-validation"}, {"type": "forward"}]}})
	front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": [{"type": "forward"}], "mutual_authentication": [{"mode": "verify"}]}})
}

test_does_not_ask if {
	not front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": [{"type": "forward"}]}})
	not front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {"default_action": oidc("allow")}})
	not front.asks({"input": "plan", "address": "aws_lb_listener.leads", "values": {}})
}
