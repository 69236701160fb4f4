package rules.apigatewayv2["socket-connection_test"]

import data.lib.store.sample_test as sample
import data.rules.apigatewayv2["socket-connection"] as rule

view(protocol, keys) := sample.lone({
	"aws_apigatewayv2_api": [sample.resource("aws_apigatewayv2_api", {"protocol_type": protocol})],
	"aws_apigatewayv2_route": [object.union(sample.resource("aws_apigatewayv2_route", {"route_key": key}), {"links": {"api_id": ["aws_apigatewayv2_api.leads"]}}) |
		some key in keys
	],
})

found(protocol, keys) := told if {
	told := sample.brief(rule.findings) with input as view(protocol, keys)
}

test_exposed_no_connect if found("WEBSOCKET", ["$default", "$disconnect"]) == {["aws_apigatewayv2_api.leads", "public", "exposed", ""]}

test_exposed_says_what_is_called if {
	some one in rule.findings with input as view("WEBSOCKET", ["$disconnect", "send", "list"])
	one.says.args == {"routes": "list, send"}
	one.exposure == ["route:list", "route:send"]
}

test_private_connect if found("WEBSOCKET", ["$connect", "$default"]) == set()

test_private_no_route_here if {
	found("WEBSOCKET", []) == set()
	found("WEBSOCKET", ["$disconnect"]) == set()
}

test_private_http if found("HTTP", ["GET /leads"]) == set()

test_private_key_not_known if found("WEBSOCKET", ["$default", sample.unknown]) == set()
