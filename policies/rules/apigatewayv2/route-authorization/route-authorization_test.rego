package rules.apigatewayv2["route-authorization_test"]

import data.lib.store.sample_test as sample
import data.rules.apigatewayv2["route-authorization"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

found(values) := decided({
	"aws_apigatewayv2_route": [object.union(sample.resource("aws_apigatewayv2_route", values), {"links": {"api_id": ["aws_apigatewayv2_api.leads"]}})],
	"aws_apigatewayv2_api": [sample.resource("aws_apigatewayv2_api", {"protocol_type": "WEBSOCKET"})],
})

exposed := {["aws_apigatewayv2_route.leads", "public", "exposed", ""]}

test_exposed_left_out if found({"route_key": "GET /leads"}) == exposed

test_exposed_none if found({"route_key": "ANY /{proxy+}", "authorization_type": "NONE"}) == exposed

test_exposed_connect if found({"route_key": "$connect"}) == exposed

test_exposed_default_of_an_unknown_api if {
	decided({"aws_apigatewayv2_route": [sample.resource("aws_apigatewayv2_route", {"route_key": "$default"})]}) == exposed
}

test_private_authorizer if found({"route_key": "GET /leads", "authorization_type": "JWT"}) == set()

test_private_preflight if found({"route_key": "OPTIONS /leads"}) == set()

test_private_after_connect if {
	found({"route_key": "$default"}) == set()
	found({"route_key": "sendmessage"}) == set()
}

test_undecided_type if found({"route_key": "GET /leads", "authorization_type": sample.unknown}) == {["aws_apigatewayv2_route.leads", "public", "undecided", ""]}

test_exposed_key_not_known if found({"route_key": sample.unknown}) == exposed
