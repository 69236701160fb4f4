# METADATA
# title: Snapshots are shared with named accounts only
# description: A snapshot that is shared with all can be restored by anyone with an AWS account. Only encryption bars it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
#     description: Sharing a DB snapshot
# custom:
#   kinds: [public]
#   reads:
#     aws_db_snapshot: [shared_accounts]
#     aws_db_cluster_snapshot: [shared_accounts]
#     aws_db_snapshot_copy: [shared_accounts]
#     aws_rds_cluster_snapshot_copy: [shared_accounts]
#   says:
#     open: "lets every AWS account restore the data"
#     open-unknown: "may let every AWS account restore the data"
#   who: {open: any-account}
#   fix: remove all from shared_accounts
#   rows: [D04]
package rules.rds["public-snapshot"]

import data.lib.flag

path := ["shared_accounts"]

findings contains flag.found(snapshot, path, "public", "open", flag.among(flag.settings(snapshot, path, ""), {"all"})) if {
	some type in ["aws_db_snapshot", "aws_db_cluster_snapshot", "aws_db_snapshot_copy", "aws_rds_cluster_snapshot_copy"]
	some snapshot in input.resources[type]
}
