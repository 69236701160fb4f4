# METADATA
# title: Build projects are shared only with named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/project-sharing.html
#     description: Share build projects
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_resource_policy
#     description: aws_codebuild_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_codebuild_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the project"
#     any-account-unknown: "may let any AWS account {deeds} the project"
#     outsider: "lets {outsiders} use the project, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [C35]
package rules.codebuild["public-policy"]

import data.lib.carrier

findings := carrier.findings("codebuild")
