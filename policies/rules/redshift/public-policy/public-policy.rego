# METADATA
# title: Warehouses and their snapshots are shared only with named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy, which shares snapshots across accounts
#   - ref: https://docs.aws.amazon.com/redshift/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy of Redshift
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_resource_policy
#     description: aws_redshift_resource_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshiftserverless_resource_policy
#     description: aws_redshiftserverless_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_redshift_resource_policy: [policy, resource_arn]
#     aws_redshiftserverless_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the warehouse"
#     any-account-unknown: "may let any AWS account {deeds} the warehouse"
#     outsider: "lets {outsiders} use the warehouse, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [D07]
package rules.redshift["public-policy"]

import data.lib.carrier

findings := carrier.findings("redshift")
