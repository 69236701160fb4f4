# METADATA
# title: Logs and endpoints are opened to known accounts
# description: >
#   A subscriber reads the logs of the account; an attachment lets an accelerator of another account stand before its endpoints. Judged once
#   context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/security-lake/latest/userguide/subscriber-management.html
#     description: Subscriber management in Security Lake
#   - ref: https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateCrossAccountAttachment.html
#     description: CreateCrossAccountAttachment
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securitylake_subscriber
#     description: aws_securitylake_subscriber
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_cross_account_attachment
#     description: aws_globalaccelerator_cross_account_attachment
# custom:
#   kinds: [shared]
#   reads:
#     aws_securitylake_subscriber: [subscriber_identity]
#     aws_globalaccelerator_cross_account_attachment: [principals]
#   says:
#     outsider: "lets in {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may let in an account that is on no allow-list"
#   fix: name accounts of your own
#   rows: [F21]
package rules.securitylake.subscriber

import data.lib.outsider

places := {
	"aws_securitylake_subscriber": [["subscriber_identity", "principal"]],
	"aws_globalaccelerator_cross_account_attachment": [["principals"]],
}

findings := outsider.findings(places)
