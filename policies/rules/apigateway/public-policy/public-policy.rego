# METADATA
# title: APIs are called only by whom their policy names
# description: >
#   Everyone may call an API whose policy allows it to everyone; one that is private is called through an endpoint in any VPC of anybody. A
#   Deny beside such an Allow is told and not credited.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
#     description: API Gateway resource policy examples
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_api_gateway_rest_api: [policy, endpoint_configuration]
#     aws_api_gateway_rest_api_policy: [policy, rest_api_id]
#   says:
#     anyone: "lets anyone on the internet {deeds} the API"
#     anyone-unknown: "may let anyone on the internet {deeds} the API"
#     any-account: "lets any AWS account {deeds} the API"
#     any-account-unknown: "may let any AWS account {deeds} the API"
#     outsider: "lets {outsiders} use the API, on no allow-list of the configuration"
#   fix: add a condition on aws:SourceVpce (private API) or aws:SourceIp to the Allow itself
#   rows: [C08]
package rules.apigateway["public-policy"]

import data.lib.carrier

findings := carrier.findings("apigateway")
