# METADATA
# title: Tables and streams are read only by named principals
# description: >
#   DynamoDB refuses a policy that it calls public, so nobody is in; it is still not what anyone means to deploy. An address range is no limit
#   to DynamoDB.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html
#     description: Blocking public access with resource-based policies in DynamoDB
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_resource_policy
#     description: aws_dynamodb_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_dynamodb_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the table"
#     any-account-unknown: "may let any AWS account {deeds} the table"
#     held: "would let any AWS account {deeds} the table, held back only by the service, which refuses public policies"
#     outsider: "lets {outsiders} use the table, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [D23]
package rules.dynamodb["public-policy"]

import data.lib.carrier

findings contains carrier.behind_block(found) if some found in carrier.findings("dynamodb")
