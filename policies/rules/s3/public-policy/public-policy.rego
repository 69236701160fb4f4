# METADATA
# title: Bucket policies let in nobody but those they name
# description: >
#   A policy is public by S3's own definition: an Allow for anyone that no condition on a trusted key limits to fixed values. Only
#   restrict_public_buckets takes the effect from one that is in force. Directory buckets refuse public policies by themselves.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
#     description: The meaning of "public"
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-overview.html
#     description: Working with directory buckets, whose public access block is always on
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_s3_bucket_policy: [policy, bucket]
#     aws_s3_bucket: [policy, bucket]
#     aws_s3_directory_bucket: [bucket]
#     aws_s3_bucket_public_access_block: [bucket, restrict_public_buckets, skip_destroy]
#     aws_s3_account_public_access_block: [restrict_public_buckets]
#   says:
#     open: "lets {who} {actions} the bucket's data"
#     open-unknown: "may let {who} {actions} the bucket's data"
#     held: "would let {who} {actions} the bucket's data, held back only by {guards}"
#     guard-unknown: "lets {who} {actions} the bucket's data, unless {guards} holds it back"
#     shared: "shares the bucket's data with {who}, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID; set restrict_public_buckets to true
#   fixes:
#     held: "name the principals, or add a condition on aws:PrincipalOrgID, so that not all rests on {guards}"
#     open-unknown: set restrict_public_buckets to true, which holds whatever the policy turns out to say
#     shared: take the principal out of the policy, or list it under context in dealerguard.yaml
#   rows: [A01, A13]
package rules.s3["public-policy"]

import data.lib.finding
import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.s3

findings contains cause.found(entry.resource, store.address, opened, s3.policy_guard(store, entry.resource)) if {
	some i, store in input.stores.s3
	some entry in opening.judged[i]
	opened := opening.policy_cause(entry.resource, "policy", opening.by_anyone(entry.judged.statements))
}

# A block does not hold what is shared by name.
findings contains finding.plus(finding.at(entry.resource, ["policy"], "shared", "exposed", "shared"), shared) if {
	some i, store in input.stores.s3
	some entry in opening.judged[i]
	count(opening.by_anyone(entry.judged.statements)) == 0
	outsiders := policy.outsiders(entry.judged, input.context)
	count(outsiders) > 0
	shared := opening.shared_with(entry.resource, store.address, outsiders)
}
