# METADATA
# title: The account has all four settings of the public access block on
# description: >
#   The account's block covers every bucket and access point in all regions. A setting that is left out is false.
#   A plan that leaves nothing in place may remove it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html
#     description: Configuring block public access settings for your account
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_s3_account_public_access_block: [block_public_acls, block_public_policy, ignore_public_acls, restrict_public_buckets]
#   says:
#     partial: "leaves {flags} off for the whole account, so {effect} unless the bucket holds them"
#     partial-unknown: "may leave {flags} off for the whole account, and then {effect} unless the bucket holds them"
#     removed: "is removed by this plan, and with it what blocks public access to all buckets of the account"
#   fix: set block_public_acls, block_public_policy, ignore_public_acls and restrict_public_buckets to true
#   rows: [A04]
package rules.s3["account-public-access-block"]

import data.lib.finding
import data.lib.store.block
import data.lib.store.s3

findings contains block.weak(resource, s3.flags_in(resource, "off"), s3.flags_in(resource, "unknown"), s3.flag_proofs(resource)) if {
	some resource in input.resources.aws_s3_account_public_access_block
}

findings contains finding.plus(finding.at(resource, [], "guardrail", "unguarded", "removed"), {"severity": "high"}) if {
	some resource in input.removed.aws_s3_account_public_access_block
}
