# METADATA
# title: Gateways of agents ask who calls
# description: >
#   A gateway without authorizer answers anyone. Tokens that any application of a public identity provider can get are no better, unless
#   audience or client is named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html
#     description: Set up inbound authorization for your gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagentcore_gateway
#     description: aws_bedrockagentcore_gateway
# custom:
#   kinds: [public]
#   reads: {aws_bedrockagentcore_gateway: [authorizer_type, authorizer_configuration]}
#   says:
#     open: "answers anyone without authorization"
#     open-unknown: "may answer anyone without authorization"
#     anyones-token: "takes a token of any application of its identity provider"
#     anyones-token-unknown: "may take a token of any application of its identity provider"
#   fix: set authorizer_type to AWS_IAM, or name allowed_audience and allowed_clients
#   rows: [C24]
package rules.bedrockagentcore["gateway-authorization"]

import data.lib.flag

findings contains flag.found(gateway, ["authorizer_type"], "public", "open", opening) if {
	some gateway in input.resources.aws_bedrockagentcore_gateway
	opening := flag.among(flag.settings(gateway, ["authorizer_type"], ""), {"NONE"})
}

findings contains flag.found(gateway, path("discovery_url"), "public", "anyones-token", opening) if {
	some gateway in input.resources.aws_bedrockagentcore_gateway
	gateway.values.authorizer_type == "CUSTOM_JWT"
	every limit in ["allowed_audience", "allowed_clients"] {
		flag.settings(gateway, path(limit), "") == {""}
	}
	issuers := flag.settings(gateway, path("discovery_url"), "")
	opening := flag.opening(issuers, {issuer | some issuer in flag.known(issuers); is_shared(issuer)})
}

path(name) := ["authorizer_configuration", "custom_jwt_authorizer", name]

# Anyone can register an application with these.
is_shared(issuer) if {
	some host in ["accounts.google.com", "login.microsoftonline.com/common", "www.facebook.com", "token.actions.githubusercontent.com"]
	contains(issuer, host)
}
