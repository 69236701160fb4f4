# METADATA
# title: Images are pulled only by named principals
# description: Whoever pulls an image signs in first, which any AWS account can.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html
#     description: Private repository policies in Amazon ECR
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html
#     description: GetAuthorizationToken
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository_policy
#     description: aws_ecr_repository_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_registry_policy
#     description: aws_ecr_registry_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_ecr_registry_policy: [policy]
#     aws_ecr_repository_creation_template: [repository_policy]
#     aws_ecr_repository_policy: [policy, repository]
#   says:
#     any-account: "lets any AWS account {deeds} the images"
#     any-account-unknown: "may let any AWS account {deeds} the images"
#     outsider: "lets {outsiders} use the images, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [C37]
package rules.ecr["public-policy"]

import data.lib.carrier

findings := carrier.findings("ecr")
