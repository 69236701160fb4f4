# METADATA
# title: Agents take tokens that were made for them
# description: >
#   An authorizer that names neither audience nor client takes every token of its identity provider, whatever application it was made for,
#   unless scopes or claims limit it. Without an authorizer requests are signed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/inbound-jwt-authorizer.html
#     description: Configure inbound JWT authorizer
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_CreateRegistry.html
#     description: CreateRegistry
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagentcore_agent_runtime
#     description: aws_bedrockagentcore_agent_runtime
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/agentregistry_registry
#     description: aws_agentregistry_registry
# custom:
#   kinds: [internet]
#   reads:
#     aws_bedrockagentcore_agent_runtime: [authorizer_configuration]
#     aws_bedrockagentcore_harness: [authorizer_configuration]
#     aws_bedrockagentcore_registry: [authorizer_configuration]
#     aws_agentregistry_registry: [discovery_configuration]
#   says:
#     open: "takes a token that its identity provider made for any application"
#     open-unknown: "may take a token that its identity provider made for any application"
#   who: {open: signed-in}
#   fix: name allowed_audience or allowed_clients
#   rows: [C25, C27]
package rules.bedrockagentcore["token-audience"]

import data.lib.flag
import data.lib.truth

authorizer := ["authorizer_configuration", "custom_jwt_authorizer"]

authorizers := {
	"aws_bedrockagentcore_agent_runtime": authorizer,
	"aws_bedrockagentcore_harness": authorizer,
	"aws_bedrockagentcore_registry": authorizer,
	"aws_agentregistry_registry": array.concat(["discovery_configuration"], authorizer),
}

findings contains flag.found(agent, path, "internet", "open", opening) if {
	some type, place in authorizers
	some agent in input.resources[type]
	path := array.concat(place, ["discovery_url"])
	issuers := flag.settings(agent, path, "")
	every limit in ["allowed_audience", "allowed_clients", "allowed_scopes", "custom_claim"] {
		is_absent(flag.settings(agent, array.concat(place, [limit]), ""), issuers)
	}
	opening := flag.outside(issuers, {""})
}

# A limit that is not known is a limit, but in a block that is not known as a whole, issuer and all.
is_absent(limits, _) if limits == {""}

is_absent(limits, issuers) if {
	limits == issuers
	some one in issuers
	truth.is_unknown(one)
}
