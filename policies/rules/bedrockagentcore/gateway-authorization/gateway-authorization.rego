# METADATA
# title: Gateways of agents ask who calls
# description: >
#   A gateway without authorizer answers anyone, and one that only authenticates leaves it to its policy engine, interceptor or targets who
#   gets in. Tokens that any application of a public identity provider can get are no better, unless audience or client is named; what a claim
#   limits is undecided.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html
#     description: Set up inbound authorization for your gateway
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_CreateGateway.html
#     description: CreateGateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagentcore_gateway
#     description: aws_bedrockagentcore_gateway
# custom:
#   kinds: [public, any-account]
#   reads: {aws_bedrockagentcore_gateway: [authorizer_type, authorizer_configuration]}
#   says:
#     open: "answers anyone without authorization"
#     open-unknown: "may answer anyone without authorization"
#     signed-unknown: "authenticates callers, and leaves it to its policy engine, interceptor or targets who gets in"
#     anyones-token: "takes a token of any application of its identity provider"
#     anyones-token-unknown: "may take a token of any application of its identity provider"
#   who: {anyones-token: signed-in, signed: signed-in}
#   fix: set authorizer_type to AWS_IAM, or name allowed_audience and allowed_clients
#   rows: [C24]
package rules.bedrockagentcore["gateway-authorization"]

import data.lib.flag
import data.lib.truth

findings contains flag.found(gateway, ["authorizer_type"], "public", "open", opening) if {
	some gateway in input.resources.aws_bedrockagentcore_gateway
	opening := flag.among(flag.settings(gateway, ["authorizer_type"], ""), {"NONE"})
}

findings contains flag.found(gateway, ["authorizer_type"], "any-account", "signed", opening) if {
	some gateway in input.resources.aws_bedrockagentcore_gateway
	gateway.values.authorizer_type == "AUTHENTICATE_ONLY"
	opening := flag.opening({{"$unknown": ["whom its policy engine, interceptor or targets let in"]}}, set())
}

findings contains flag.found(gateway, path("discovery_url"), "public", "anyones-token", opening) if {
	some gateway in input.resources.aws_bedrockagentcore_gateway
	gateway.values.authorizer_type == "CUSTOM_JWT"
	issuers := flag.settings(gateway, path("discovery_url"), "")
	every limit in ["allowed_audience", "allowed_clients"] {
		flag.settings(gateway, path(limit), "") in {{""}, {issuer | some issuer in issuers; truth.is_unknown(issuer)}}
	}
	opening := limited(gateway, flag.opening(issuers, {issuer | some issuer in flag.known(issuers); is_shared(issuer)}))
}

limited(gateway, opening) := opening if {
	flag.settings(gateway, path("custom_claim"), "") == {""}
} else := opening if {
	opening.verdict == "undecided"
} else := flag.opening({{"$unknown": ["what its custom_claim lets in"]}}, set())

path(name) := ["authorizer_configuration", "custom_jwt_authorizer", name]

# Anyone can register an application with these.
is_shared(issuer) if {
	some host in ["accounts.google.com", "login.microsoftonline.com/common", "www.facebook.com", "token.actions.githubusercontent.com"]
	contains(issuer, host)
}
