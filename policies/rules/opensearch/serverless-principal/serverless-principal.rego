# METADATA
# title: Collections are read by known accounts
# description: >
#   A data policy names the roles and users that read a collection. That one of another account gets in is assumed: AWS does not write it
#   down. Judged once context names the own accounts.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
#     description: Data access control for Amazon OpenSearch Serverless
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearchserverless_access_policy
#     description: aws_opensearchserverless_access_policy
# custom:
#   kinds: [shared]
#   reads: {aws_opensearchserverless_access_policy: [policy]}
#   says:
#     outsider: "lets in {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may let in a principal that is on no allow-list"
#   fix: name principals of your own accounts
#   rows: [D21]
#   assumed: true
package rules.opensearch["serverless-principal"]

import data.lib.flag
import data.lib.outsider
import data.lib.truth

path := ["policy"]

findings contains outsider.found(policy, path, principals(policy.values.policy)) if {
	outsider.has_lists
	some policy in input.resources.aws_opensearchserverless_access_policy
}

# A policy is a list of sets of rules. What is no JSON is as good as unknown.
principals(value) := {principal |
	some entry in flag.text(value)
	some principal in entry.Principal
} if {
	flag.text(value)
} else := {value} if {
	truth.is_unknown(value)
} else := {{"$unknown": ["text that is not JSON"]}}
