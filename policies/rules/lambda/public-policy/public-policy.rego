# METADATA
# title: Policies of functions let in nobody but those they name
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
#     description: Viewing resource-based IAM policies in Lambda
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_resource_policy
#     description: aws_lambda_resource_policy
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_lambda_resource_policy: [policy, resource_arn]
#   says:
#     anyone: "lets anyone on the internet {deeds} the function"
#     anyone-unknown: "may let anyone on the internet {deeds} the function"
#     any-account: "lets any AWS account {deeds} the function"
#     outsider: "lets {outsiders} use the function, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [C04]
package rules.lambda["public-policy"]

import data.lib.carrier

findings := carrier.findings("lambda")
