# METADATA
# title: Serverless collections are reached through VPC endpoints
# description: >
#   A network policy that allows from public gives collections or dashboards a public endpoint; data policies and IAM are all that stands
#   before the data.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
#     description: Network access for Amazon OpenSearch Serverless
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearchserverless_security_policy
#     description: aws_opensearchserverless_security_policy
# custom:
#   kinds: [internet]
#   reads: {aws_opensearchserverless_security_policy: [policy, type]}
#   says:
#     open: "gives collections a public endpoint"
#     open-unknown: "may give collections a public endpoint"
#   fix: set AllowFromPublic to false, and name SourceVPCEs
#   rows: [D20]
package rules.opensearch["serverless-network"]

import data.lib.flag
import data.lib.truth

path := ["policy"]

# A policy is a list of sets of rules. What is no JSON is as good as unknown.
findings contains flag.found(policy, path, "internet", "open", flag.among(answers(policy.values.policy), {true})) if {
	some policy in input.resources.aws_opensearchserverless_security_policy
	object.get(policy.values, "type", "network") != "encryption"
}

answers(value) := {answer |
	some entry in flag.text(value)
	answer := entry.AllowFromPublic
} if {
	flag.text(value)
} else := {value} if {
	truth.is_unknown(value)
} else := {{"$unknown": ["text that is not JSON"]}}
