# METADATA
# title: Pipelines take data only from named principals
# description: Requests to a pipeline are signed, by anybody's account where its policy lets everyone in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_osis_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/osis_resource_policy
#     description: aws_osis_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_osis_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the pipeline"
#     any-account-unknown: "may let any AWS account {deeds} the pipeline"
#     outsider: "lets {outsiders} use the pipeline, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [C51]
package rules.osis["public-policy"]

import data.lib.carrier

findings := carrier.findings("osis")
