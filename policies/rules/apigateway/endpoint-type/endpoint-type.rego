# METADATA
# title: APIs for insiders are private
# description: An API is on the internet unless its endpoint is PRIVATE. What it answers is for its methods and its policy to say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
#     description: API endpoint types for REST APIs in API Gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api
#     description: aws_api_gateway_rest_api
# custom:
#   kinds: [indirect]
#   reads: {aws_api_gateway_rest_api: [endpoint_configuration]}
#   says:
#     open: "has an endpoint on the internet"
#     open-unknown: "may have an endpoint on the internet"
#   who: {open: internet}
#   fix: set endpoint_configuration.types to PRIVATE, and name vpc_endpoint_ids
#   rows: [C09]
package rules.apigateway["endpoint-type"]

import data.lib.flag

path := ["endpoint_configuration", "types"]

findings contains flag.found(api, path, "indirect", "open", flag.unguarded(flag.outside(flag.settings(api, path, "EDGE"), {"PRIVATE"}))) if {
	some api in input.resources.aws_api_gateway_rest_api
}
