# METADATA
# title: Agents take tokens that were made for them
# description: >
#   An authorizer that names neither audience nor client takes every token of its identity provider, whatever application it was made for.
#   Without an authorizer requests are signed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/inbound-jwt-authorizer.html
#     description: Configure inbound JWT authorizer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagentcore_agent_runtime
#     description: aws_bedrockagentcore_agent_runtime
# custom:
#   kinds: [internet]
#   reads:
#     aws_bedrockagentcore_agent_runtime: [authorizer_configuration]
#     aws_bedrockagentcore_harness: [authorizer_configuration]
#     aws_bedrockagentcore_registry: [authorizer_configuration]
#     aws_agentregistry_registry: [authorizer_configuration]
#   says:
#     open: "takes a token that its identity provider made for any application"
#     open-unknown: "may take a token that its identity provider made for any application"
#   fix: name allowed_audience or allowed_clients
#   rows: [C25, C27]
#   assumed: true
package rules.bedrockagentcore["token-audience"]

import data.lib.flag

findings contains flag.found(agent, path("discovery_url"), "internet", "open", opening) if {
	some type in ["aws_bedrockagentcore_agent_runtime", "aws_bedrockagentcore_harness", "aws_bedrockagentcore_registry", "aws_agentregistry_registry"]
	some agent in input.resources[type]
	every limit in ["allowed_audience", "allowed_clients"] {
		flag.settings(agent, path(limit), "") == {""}
	}
	opening := flag.outside(flag.settings(agent, path("discovery_url"), ""), {""})
}

path(name) := ["authorizer_configuration", "custom_jwt_authorizer", name]
