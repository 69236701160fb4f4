# METADATA
# title: Snapshots are shared with known accounts
# description: >
#   The permission lets another account make volumes of the snapshot. Terraform takes no group here, so everybody is not among them. Judged
#   once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html
#     description: Share an Amazon EBS snapshot with other AWS accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/snapshot_create_volume_permission
#     description: aws_snapshot_create_volume_permission
# custom:
#   kinds: [shared]
#   reads: {aws_snapshot_create_volume_permission: [account_id]}
#   says:
#     outsider: "lets {outsiders} restore the snapshot, on no allow-list of the configuration"
#     outsider-unknown: "may let an account that is on no allow-list restore the snapshot"
#   fix: name an account of your own
#   rows: [F05]
package rules.ebs["snapshot-permission"]

import data.lib.outsider

places := {"aws_snapshot_create_volume_permission": [["account_id"]]}

findings := outsider.findings(places)
