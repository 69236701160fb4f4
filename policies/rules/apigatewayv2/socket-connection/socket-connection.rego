# METADATA
# title: WebSocket APIs ask who connects
# description: >
#   Only $connect can ask who comes: the other routes take whatever arrives on a connection. An API without that route lets everybody connect. One
#   that has no route in this input is not judged: its routes are elsewhere.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
#     description: Manage connected users and client apps, $connect and $disconnect routes
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_route
#     description: aws_apigatewayv2_route
# custom:
#   kinds: [public]
#   together: [aws_apigatewayv2_api, aws_apigatewayv2_route]
#   reads:
#     aws_apigatewayv2_api: [protocol_type]
#     aws_apigatewayv2_route: [api_id, route_key]
#   says:
#     open: "lets anyone connect and call {routes}: it has no route $connect that would ask"
#   fix: add a route with the key $connect and an authorization_type other than NONE
#   rows: [C11]
package rules.apigatewayv2["socket-connection"]

import data.lib.finding
import data.lib.policy
import data.lib.truth

findings contains finding.plus(finding.at(api, ["protocol_type"], "public", "exposed", "open"), {
	"says": {"args": {"routes": policy.few(keys)}},
	"exposure": [concat(":", ["route", key]) | some key in keys],
}) if {
	some api in input.resources.aws_apigatewayv2_api
	api.values.protocol_type == "WEBSOCKET"
	mine := object.get(routes, [[api.input, api.address]], set())
	not is_asking(mine)
	keys := sort({route.values.route_key | some route in mine} - {"$disconnect"})
	count(keys) > 0
}

routes[[route.input, address]] contains route if {
	some route in input.resources.aws_apigatewayv2_route
	some address in route.links.api_id
}

# A route with a key that is not known may be the one. Whether it asks is the matter of apigatewayv2/route-authorization.
is_asking(mine) if {
	some route in mine
	route.values.route_key == "$connect"
}

is_asking(mine) if {
	some route in mine
	truth.is_unknown(route.values.route_key)
}
