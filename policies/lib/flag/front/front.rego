# METADATA
# title: Listeners that let no stranger through
# description: >
#   asks(listener) where a listener of a load balancer verifies client certificates or tokens, authenticates before it forwards, or forwards
#   nothing, and so do its rules.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
#     description: Authenticate users using an Application Load Balancer
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-verify-jwt.html
#     description: Verify JWTs using an Application Load Balancer
package lib.flag.front

import data.lib.flag

asks(listener) if "verify" in flag.settings(listener, ["mutual_authentication", "mode"], "off")

asks(listener) if {
	is_asked(listener.values.default_action)
	every listener_rule in rules_of(listener) {
		is_asked(listener_rule.values.action)
	}
}

# is_asked(actions): who comes is asked before anything is handed on, or nothing is.
is_asked(actions) if {
	some action in actions
	startswith(action.type, "authenticate-")
	every kind in ["authenticate_oidc", "authenticate_cognito"] {
		not "allow" in flag.settings({"values": action}, [kind, "on_unauthenticated_request"], "")
	}
}

is_asked(actions) if {
	some action in actions
	action.type == "jwt-validation"
}

is_asked(actions) if {
	every action in actions {
		action.type in {"redirect", "fixed-response"}
	}
}

rules_of(listener) := object.get(listener_rules, [[listener.input, listener.address]], set())

# A rule of a listener has actions of its own: what the listener does by default says nothing of them.
listener_rules[[listener_rule.input, address]] contains listener_rule if {
	some type in ["aws_lb_listener_rule", "aws_alb_listener_rule"]
	some listener_rule in input.resources[type]
	some address in listener_rule.links.listener_arn
}

# is_asking(balancer) is a total boolean: it has listeners, and all of them ask.
default is_asking(_) := false

is_asking(balancer) if {
	key := [balancer.input, balancer.address]
	heard[key]
	not admitting[key]
}

# Balancers that have a listener, and those that have one that lets strangers through.
heard := {[listener.input, address] |
	some listener in listeners
	some address in listener.links.load_balancer_arn
}

admitting := {[listener.input, address] |
	some listener in listeners
	not asks(listener)
	some address in listener.links.load_balancer_arn
}

listeners := [listener |
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some listener in input.resources[type]
]
