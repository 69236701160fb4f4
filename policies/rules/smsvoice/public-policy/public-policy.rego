# METADATA
# title: Phone numbers and opt-out lists are used only by named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/pinpointsmsvoicev2_resource_policy
#     description: aws_pinpointsmsvoicev2_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_pinpointsmsvoicev2_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the phone numbers"
#     any-account-unknown: "may let any AWS account {deeds} the phone numbers"
#     outsider: "lets {outsiders} use the phone numbers, on no allow-list of the configuration"
#   fix: name the accounts in the policy
#   rows: [E09]
package rules.smsvoice["public-policy"]

import data.lib.carrier

findings := carrier.findings("pinpointsmsvoicev2")
