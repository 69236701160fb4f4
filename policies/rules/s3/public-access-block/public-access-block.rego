# METADATA
# title: Buckets have all four settings of the public access block on
# description: >
#   A setting that is left out is false. A bucket without a block of its own passes where an account block in the same input is full. While
#   a public policy or ACL of the bucket is reported, the missing or removed block stands in that finding's proof.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access to your Amazon S3 storage
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
#     description: All four settings default to false
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_s3_bucket: [bucket]
#     aws_s3_bucket_public_access_block: [bucket, block_public_acls, block_public_policy, ignore_public_acls, restrict_public_buckets, skip_destroy]
#     aws_s3_account_public_access_block: [block_public_acls, block_public_policy, ignore_public_acls, restrict_public_buckets]
#   says:
#     partial: "leaves {flags} off, so {effect}"
#     partial-unknown: "may leave {flags} off, and then {effect}"
#     missing: "has no public access block of its own, and no full one of the account is in this input"
#     missing-unknown: "has no public access block, unless one whose bucket cannot be told is meant for it"
#     adrift: "the input does not tell which bucket this is"
#     removed: "is removed by this plan while the bucket stays"
#   fix: give the bucket an aws_s3_bucket_public_access_block with all four settings set to true
#   fixes:
#     partial: "set {flags} to true"
#     removed: keep it as long as the bucket stays
#   rows: [A03]
package rules.s3["public-access-block"]

import data.lib.finding
import data.lib.store.block
import data.lib.store.opening
import data.lib.store.s3

findings contains finding.plus(weak, {"store": store.address}) if {
	some store in input.stores.s3
	some resource in store.blocks
	weak := block.weak(resource, s3.flags_in(resource, "off"), s3.flags_in(resource, "unknown"), s3.flag_proofs(resource))
}

findings contains finding.plus(finding.at(resource, [], "guardrail", "unguarded", "removed"), {"store": store.address, "severity": "high"}) if {
	some i, store in input.stores.s3
	some resource in s3.removed_blocks(store)
	not opening.opened(i)
}

findings contains found if {
	some i, store in input.stores.s3
	store.bucket.type == "aws_s3_bucket"
	count(store.blocks) + count(s3.removed_blocks(store)) == 0
	count([account | some account in store.account_blocks; count(s3.flags_in(account, "on")) == count(s3.flags)]) == 0
	not opening.opened(i)
	found := missing(store, store.adrift)
}

missing(store, adrift) := finding.plus(finding.at(store.bucket, [], "guardrail", "unguarded", "missing"), {"store": store.address}) if {
	count(adrift) == 0
} else := finding.plus(finding.at(store.bucket, [], "guardrail", "undecided", "missing"), {"store": store.address, "because": because}) if {
	because := [finding.layer({"address": block}, ["bucket"], "adrift", {}) | some block in adrift]
}
