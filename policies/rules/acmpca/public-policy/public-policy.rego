# METADATA
# title: Certificate authorities issue certificates only for named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/privateca/latest/userguide/pca-rbp.html
#     description: Resource-based policies
#   - ref: https://docs.aws.amazon.com/privateca/latest/APIReference/API_PutPolicy.html
#     description: PutPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acmpca_policy
#     description: aws_acmpca_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_acmpca_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the certificate authority"
#     any-account-unknown: "may let any AWS account {deeds} the certificate authority"
#     outsider: "lets {outsiders} use the certificate authority, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [F17]
package rules.acmpca["public-policy"]

import data.lib.carrier

findings := carrier.findings("acmpca")
