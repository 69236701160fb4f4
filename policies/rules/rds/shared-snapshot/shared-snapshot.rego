# METADATA
# title: Snapshots are shared with known accounts
# description: An account that a snapshot is shared with can restore it. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
#     description: Sharing a DB snapshot
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_snapshot
#     description: aws_db_snapshot
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_cluster_snapshot
#     description: aws_db_cluster_snapshot
# custom:
#   kinds: [shared]
#   reads:
#     aws_db_snapshot: [shared_accounts]
#     aws_db_cluster_snapshot: [shared_accounts]
#     aws_db_snapshot_copy: [shared_accounts]
#     aws_rds_cluster_snapshot_copy: [shared_accounts]
#   says:
#     outsider: "lets {outsiders} restore the data, on no allow-list of the configuration"
#     outsider-unknown: "may let an account that is on no allow-list restore the data"
#   fix: name accounts of your own in shared_accounts
#   rows: [D04]
package rules.rds["shared-snapshot"]

import data.lib.outsider

places := {
	"aws_db_snapshot": [["shared_accounts"]],
	"aws_db_cluster_snapshot": [["shared_accounts"]],
	"aws_db_snapshot_copy": [["shared_accounts"]],
	"aws_rds_cluster_snapshot_copy": [["shared_accounts"]],
}

findings := outsider.findings(places)
