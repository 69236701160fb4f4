# METADATA
# title: Keys are used only by named principals
# description: >
#   A key that any account may use is no second lock for the buckets, queues and secrets that it encrypts. kms:ViaService limits the service
#   and never the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
#     description: Creating a key policy
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
#     description: AWS KMS condition keys
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key_policy
#     description: aws_kms_key_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_kms_external_key: [policy]
#     aws_kms_key: [policy]
#     aws_kms_key_policy: [policy, key_id]
#     aws_kms_replica_external_key: [policy]
#     aws_kms_replica_key: [policy]
#   says:
#     any-account: "lets any AWS account {deeds} with the key"
#     any-account-unknown: "may let any AWS account {deeds} with the key"
#     outsider: "lets {outsiders} use the key, on no allow-list of the configuration"
#   fix: name the principals, or add the condition kms:CallerAccount with your own account
#   rows: [F13]
package rules.kms["public-policy"]

import data.lib.carrier

findings := carrier.findings("kms")
