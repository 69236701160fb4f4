# METADATA
# title: Kafka clusters are reached from other accounts only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/mvpc-cross-account-permissions.html
#     description: Permissions for multi-VPC private connectivity
#   - ref: https://docs.aws.amazon.com/msk/1.0/apireference/clusters-clusterarn-policy.html
#     description: Amazon MSK API Reference, cluster policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster_policy
#     description: aws_msk_cluster_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_msk_cluster_policy: [policy, cluster_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the cluster"
#     any-account-unknown: "may let any AWS account {deeds} the cluster"
#     outsider: "lets {outsiders} use the cluster, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [D17]
package rules.msk["public-policy"]

import data.lib.carrier

findings := carrier.findings("msk")
