# METADATA
# title: HTTP APIs have routes of their own
# description: An API with a target is made with a catch-all route, and a route that names no authorization has none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html
#     description: Amazon API Gateway Version 2 API Reference, Apis
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api
#     description: aws_apigatewayv2_api
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_route
#     description: aws_apigatewayv2_route
# custom:
#   kinds: [public]
#   reads: {aws_apigatewayv2_api: [target]}
#   says:
#     open: "sends every request of anyone to its target"
#     open-unknown: "sends every request of anyone to a target, if it has one"
#   fix: remove target and route_key, and write a route with an authorizer
#   rows: [C12]
package rules.apigatewayv2["quick-create"]

import data.lib.flag

path := ["target"]

findings contains flag.found(api, path, "public", "open", flag.outside(flag.settings(api, path, ""), {""})) if {
	some api in input.resources.aws_apigatewayv2_api
}
