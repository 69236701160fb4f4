# METADATA
# title: Mail is sent from an identity only by named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html
#     description: Sending authorization policies
#   - ref: https://docs.aws.amazon.com/ses/latest/APIReference/API_PutIdentityPolicy.html
#     description: PutIdentityPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ses_identity_policy
#     description: aws_ses_identity_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sesv2_email_identity_policy
#     description: aws_sesv2_email_identity_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_ses_identity_policy: [policy, identity]
#     aws_sesv2_email_identity_policy: [policy, email_identity]
#   says:
#     any-account: "lets any AWS account {deeds} the identity"
#     any-account-unknown: "may let any AWS account {deeds} the identity"
#     outsider: "lets {outsiders} use the identity, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [E08]
package rules.ses["public-policy"]

import data.lib.carrier

findings := carrier.findings("ses")
