# METADATA
# title: The data catalog is read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/security_iam_resource-based-policy-examples.html
#     description: Resource-based policy examples for AWS Glue
#   - ref: https://docs.aws.amazon.com/glue/latest/webapi/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_resource_policy
#     description: aws_glue_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_glue_resource_policy: [policy]
#   says:
#     any-account: "lets any AWS account {deeds} the data catalog"
#     any-account-unknown: "may let any AWS account {deeds} the data catalog"
#     outsider: "lets {outsiders} use the data catalog, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [F15]
package rules.glue["public-policy"]

import data.lib.carrier

findings := carrier.findings("glue")
