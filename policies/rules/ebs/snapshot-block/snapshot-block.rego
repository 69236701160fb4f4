# METADATA
# title: The account shares no snapshot with everybody
# description: The block keeps every snapshot of the region from being made public, whoever tries.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html
#     description: Block public access for Amazon EBS snapshots
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ebs_snapshot_block_public_access
#     description: aws_ebs_snapshot_block_public_access
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableSnapshotBlockPublicAccess.html
#     description: EnableSnapshotBlockPublicAccess
# custom:
#   kinds: [guardrail]
#   reads: {aws_ebs_snapshot_block_public_access: [state]}
#   says:
#     weak: "lets snapshots of the region be made public"
#     weak-unknown: "may let snapshots of the region be made public"
#     new-only: "keeps snapshots from being made public, and leaves those public that already are"
#     removed: "is removed by this plan, and with it what keeps snapshots from being made public"
#   fix: set state to block-all-sharing
#   rows: [F06]
package rules.ebs["snapshot-block"]

import data.lib.finding
import data.lib.flag

path := ["state"]

findings contains flag.found(guard, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(guard, path, "unblocked"), {"unblocked"}))) if {
	some guard in input.resources.aws_ebs_snapshot_block_public_access
}

findings contains finding.at(guard, [], "guardrail", "unguarded", "removed") if {
	some guard in input.removed.aws_ebs_snapshot_block_public_access
}

findings contains finding.plus(finding.at(guard, path, "guardrail", "unguarded", "new-only"), {"severity": "low"}) if {
	some guard in input.resources.aws_ebs_snapshot_block_public_access
	guard.values.state == "block-new-sharing"
}
