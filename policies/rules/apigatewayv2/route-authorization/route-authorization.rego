# METADATA
# title: Routes ask who calls
# description: >
#   A route without authorization answers anyone, and what is left out is NONE. A WebSocket API asks once, on $connect. OPTIONS carries no
#   data.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html
#     description: Control and manage access to HTTP APIs in API Gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_route
#     description: aws_apigatewayv2_route
# custom:
#   together: [aws_apigatewayv2_api, aws_apigatewayv2_route]
#   kinds: [public]
#   reads:
#     aws_apigatewayv2_route: [authorization_type, route_key, api_id]
#     aws_apigatewayv2_api: [protocol_type]
#   says:
#     open: "answers anyone without authorization"
#     open-unknown: "may answer anyone without authorization"
#   fix: set authorization_type to JWT, AWS_IAM or CUSTOM, with authorizer_id
#   rows: [C11]
package rules.apigatewayv2["route-authorization"]

import data.lib.flag

path := ["authorization_type"]

findings contains flag.found(route, path, "public", "open", opening) if {
	some route in input.resources.aws_apigatewayv2_route
	opening := flag.among(flag.settings(route, path, "NONE"), {"NONE"})
	not asks_elsewhere(route)
}

asks_elsewhere(route) if startswith(route.values.route_key, "OPTIONS ")

# A key without a blank is that of a WebSocket API; $default is one of either.
asks_elsewhere(route) if {
	is_string(route.values.route_key)
	not contains(route.values.route_key, " ")
	not route.values.route_key in {"$connect", "$default"}
}

asks_elsewhere(route) if {
	route.values.route_key == "$default"
	some address in route.links.api_id
	sockets[[route.input, address]]
}

sockets := {[api.input, api.address] |
	some api in input.resources.aws_apigatewayv2_api
	api.values.protocol_type == "WEBSOCKET"
}
