# METADATA
# title: Operations of an OpenAPI body ask who calls
# description: >
#   A body makes methods that are no resources of the plan. An operation with neither security nor x-amazon-apigateway-auth answers anyone,
#   and one whose only scheme is a plain API key asks for no one. API Gateway does not use a requirement at the root of the body, and ignores
#   schemes without x-amazon-apigateway-authorizer or authtype. AWS says this of REST APIs; what a requirement at the root does in an HTTP API
#   is undecided. The policy of an API that names its callers refuses all others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
#     description: Amazon API Gateway important notes
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
#     description: x-amazon-apigateway-authorizer object
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api
#     description: aws_api_gateway_rest_api
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api
#     description: aws_apigatewayv2_api
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api_put
#     description: aws_api_gateway_rest_api_put
# custom:
#   kinds: [public]
#   together: [aws_api_gateway_rest_api, aws_api_gateway_rest_api_put]
#   reads:
#     aws_api_gateway_rest_api: [body, endpoint_configuration, policy]
#     aws_api_gateway_rest_api_policy: [policy, rest_api_id]
#     aws_api_gateway_rest_api_put: [body, rest_api_id]
#     aws_apigatewayv2_api: [body]
#   says:
#     open: "answers anyone on operations of its body without authorization"
#     open-unknown: "may answer anyone on operations of its body"
#   fix: give every operation of the body a security requirement with an authorizer
#   rows: [C07, C12]
package rules.apigateway["openapi-authorization"]

import data.lib.api
import data.lib.finding
import data.lib.flag
import data.lib.flag.openapi

findings contains finding.plus(flag.found(holder, ["body"], "public", "open", opening), {"exposure": opening.values}) if {
	some type in ["aws_api_gateway_rest_api", "aws_api_gateway_rest_api_put", "aws_apigatewayv2_api"]
	some holder in input.resources[type]
	holder.values.body
	opening := api.doubted(holder, openapi.opening(holder))
}
