# METADATA
# title: Aurora DSQL clusters are reached only by named principals or from named endpoints
# description: Aurora DSQL refuses a policy that it calls public, so nobody is in; it is still not what anyone means to deploy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aurora-dsql/latest/userguide/rbp-block-public-access.html
#     description: Blocking public access with resource-based policies in Aurora DSQL
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dsql_cluster_policy
#     description: aws_dsql_cluster_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_dsql_cluster_policy: [policy, identifier]
#   says:
#     any-account: "lets any AWS account {deeds} the cluster"
#     any-account-unknown: "may let any AWS account {deeds} the cluster"
#     held: "would let any AWS account {deeds} the cluster, held back only by the service, which refuses public policies"
#     outsider: "lets {outsiders} use the cluster, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:SourceVpce
#   rows: [D24]
package rules.dsql["public-policy"]

import data.lib.carrier

findings contains carrier.behind_block(found) if some found in carrier.findings("dsql")
