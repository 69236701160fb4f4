# METADATA
# title: Bucket ACLs grant nothing to everybody
# description: >
#   Any permission for AllUsers or AuthenticatedUsers counts, also to read or write the ACL itself. AWS refuses ACLs on new buckets unless
#   they are turned on, but a plan cannot tell an old bucket from a new one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups
#     description: Amazon S3 predefined groups
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3_bucket_acl: [acl, access_control_policy, bucket]
#     aws_s3_bucket: [acl, grant, bucket]
#     aws_s3_bucket_public_access_block: [bucket, ignore_public_acls, skip_destroy]
#     aws_s3_account_public_access_block: [ignore_public_acls]
#     aws_s3_bucket_ownership_controls: [bucket, rule]
#   says:
#     open: "grants {actions} on the bucket to {who}"
#     open-unknown: "may grant access to the bucket to anyone on the internet"
#     held: "would grant {actions} on the bucket to {who}, held back only by {guards}"
#     guard-unknown: "grants {actions} on the bucket to {who}, unless {guards} holds it back"
#   fix: remove the ACL, and set object_ownership of aws_s3_bucket_ownership_controls to BucketOwnerEnforced
#   fixes:
#     held: "remove the ACL, so that not all rests on {guards}"
#     open-unknown: set ignore_public_acls to true, or object_ownership to BucketOwnerEnforced, whatever the ACL says
#   rows: [A02]
package rules.s3["public-acl"]

import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.s3

findings contains cause.found(entry.resource, store.address, opened, guard) if {
	some i, store in input.stores.s3
	count(opening.grants[i].acls) > 0
	guard := s3.acl_guard(store)
	some entry in opening.grants[i].acls
	opened := opening.acl_cause(entry.resource, entry.grants)
}
