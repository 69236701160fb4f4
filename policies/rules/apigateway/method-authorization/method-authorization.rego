# METADATA
# title: Methods of REST APIs ask who calls
# description: >
#   A method without authorization answers anyone who can reach the API. An API key tells customers apart, and is no authorization. OPTIONS
#   carries no data, a private API is reached through VPC endpoints only, and the policy of an API that names its callers refuses all others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
#     description: Control and manage access to REST APIs in API Gateway
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
#     description: How API Gateway resource policies affect authorization workflow
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method
#     description: aws_api_gateway_method
# custom:
#   kinds: [public]
#   reads:
#     aws_api_gateway_method: [authorization, http_method, api_key_required, rest_api_id]
#     aws_api_gateway_rest_api: [endpoint_configuration, policy]
#     aws_api_gateway_rest_api_policy: [policy, rest_api_id]
#   says:
#     open: "answers anyone without authorization"
#     open-unknown: "may answer anyone without authorization"
#     key: "answers anyone who has an API key, which is no authorization"
#     key-unknown: "may answer anyone who has an API key"
#   who: {key: key-holder}
#   fix: set authorization to AWS_IAM, COGNITO_USER_POOLS or CUSTOM, with authorizer_id
#   fixes:
#     open-unknown: set authorization to AWS_IAM, COGNITO_USER_POOLS or CUSTOM, whatever the policy of the API says
#   rows: [C06]
package rules.apigateway["method-authorization"]

import data.lib.api
import data.lib.flag

path := ["authorization"]

findings contains flag.found(method, path, "public", "open", opening(method)) if {
	some method in input.resources.aws_api_gateway_method
	not method.values.http_method == "OPTIONS"
	not method.values.api_key_required == true
}

findings contains flag.weighed(method, path, "public", "key", flag.unguarded(opening(method)), "high") if {
	some method in input.resources.aws_api_gateway_method
	not method.values.http_method == "OPTIONS"
	method.values.api_key_required == true
}

opening(method) := api.doubted(method, flag.among(flag.settings(method, path, "NONE"), {"NONE"}))
