# METADATA
# title: Operations of an OpenAPI body ask who calls
# description: >
#   A body makes methods that are no resources of the plan. An operation with neither security nor x-amazon-apigateway-auth answers anyone,
#   and one whose only scheme is a plain API key asks for no one. A requirement at the root is taken to hold for all.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api
#     description: aws_api_gateway_rest_api
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api
#     description: aws_apigatewayv2_api
# custom:
#   kinds: [public]
#   reads:
#     aws_api_gateway_rest_api: [body, endpoint_configuration]
#     aws_apigatewayv2_api: [body]
#   says:
#     open: "answers anyone on operations of its body without authorization"
#     open-unknown: "may answer anyone on operations of its body"
#   fix: give every operation of the body a security requirement with an authorizer
#   rows: [C07, C12]
#   assumed: true
package rules.apigateway["openapi-authorization"]

import data.lib.finding
import data.lib.flag
import data.lib.flag.openapi
import data.lib.truth

findings contains finding.plus(flag.found(api, ["body"], "public", "open", opening), {"exposure": opening.values}) if {
	some type in ["aws_api_gateway_rest_api", "aws_apigatewayv2_api"]
	some api in input.resources[type]
	api.values.body
	not "PRIVATE" in flag.settings(api, ["endpoint_configuration", "types"], "EDGE")
	opening := flag.among(answers(api.values.body), operations(api.values.body))
}

# A body that is no JSON (YAML, or not known) is as good as unknown.
answers(body) := operations(body) if {
	flag.text(body)
} else := {body} if {
	truth.is_unknown(body)
} else := {{"$unknown": ["a body that is not JSON"]}}

default operations(_) := set()

operations(body) := openapi.open_operations(flag.text(body))
