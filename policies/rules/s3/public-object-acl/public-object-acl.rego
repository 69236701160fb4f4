# METADATA
# title: Objects grant nothing to everybody
# description: An object has an ACL of its own, and a public one opens the object in a bucket that is private otherwise.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
#     description: Canned ACL
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3_object: [acl, bucket]
#     aws_s3_bucket_object: [acl, bucket]
#     aws_s3_object_copy: [acl, grant, bucket]
#     aws_s3_bucket: [bucket]
#     aws_s3_bucket_public_access_block: [bucket, ignore_public_acls, skip_destroy]
#     aws_s3_account_public_access_block: [ignore_public_acls]
#     aws_s3_bucket_ownership_controls: [bucket, rule]
#   says:
#     open: "grants {actions} on the object to {who}"
#     open-unknown: "may grant access to the object to anyone on the internet"
#     held: "would grant {actions} on the object to {who}, held back only by {guards}"
#     guard-unknown: "grants {actions} on the object to {who}, unless {guards} holds it back"
#   fix: remove acl and grant, and set the bucket's object_ownership to BucketOwnerEnforced
#   fixes:
#     held: "remove acl and grant, so that not all rests on {guards}"
#     open-unknown: set ignore_public_acls of the bucket to true, which holds whatever the ACL turns out to be
#   rows: [A06]
package rules.s3["public-object-acl"]

import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.s3

findings contains cause.found(entry.resource, store.address, opened, guard) if {
	some i, store in input.stores.s3
	count(opening.grants[i].objects) > 0
	guard := s3.acl_guard(store)
	some entry in opening.grants[i].objects
	opened := opening.acl_cause(entry.resource, entry.grants)
}
