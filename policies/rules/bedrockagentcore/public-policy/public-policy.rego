# METADATA
# title: Agents and gateways of AgentCore are used only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy, which holds for AgentCore Runtime and Gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagentcore_resource_policy
#     description: aws_bedrockagentcore_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_bedrockagentcore_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the agent"
#     any-account-unknown: "may let any AWS account {deeds} the agent"
#     outsider: "lets {outsiders} use the agent, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [C26]
package rules.bedrockagentcore["public-policy"]

import data.lib.carrier

findings := carrier.findings("bedrockagentcore")
