# METADATA
# title: Lifecycle policies share with known accounts
# description: >
#   A share rule gives every snapshot that the policy makes to its target accounts. Judged once context names the own accounts or
#   organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dlm/latest/APIReference/API_ShareRule.html
#     description: ShareRule
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html
#     description: Create Amazon Data Lifecycle Manager custom policy for EBS snapshots
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dlm_lifecycle_policy
#     description: aws_dlm_lifecycle_policy
# custom:
#   kinds: [shared]
#   reads: {aws_dlm_lifecycle_policy: [policy_details]}
#   says:
#     outsider: "shares its snapshots with {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may share its snapshots with an account that is on no allow-list"
#   fix: name accounts of your own in target_accounts
#   rows: [F10]
package rules.dlm["share-rule"]

import data.lib.outsider

places := {"aws_dlm_lifecycle_policy": [["policy_details", "schedule", "share_rule", "target_accounts"]]}

findings := outsider.findings(places)
