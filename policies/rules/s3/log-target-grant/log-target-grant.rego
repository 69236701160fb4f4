# METADATA
# title: Access logs are granted to nobody outside
# description: >
#   Log objects name keys and requesters. A grant of aws_s3_bucket_logging is put on each of them in the target bucket, whose guards count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/API/API_TargetGrant.html
#     description: TargetGrant
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
#     description: Enabling Amazon S3 server access logging
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3_bucket_logging: [target_bucket, target_grant]
#     aws_s3_bucket: [bucket]
#     aws_s3_bucket_public_access_block: [bucket, ignore_public_acls, skip_destroy]
#     aws_s3_account_public_access_block: [ignore_public_acls]
#     aws_s3_bucket_ownership_controls: [bucket, rule]
#   says:
#     open: "grants {actions} on the log objects to {who}"
#     open-unknown: "may grant access to the log objects to anyone on the internet"
#     held: "would grant {actions} on the log objects to {who}, held back only by {guards}"
#     guard-unknown: "grants {actions} on the log objects to {who}, unless {guards} holds it back"
#   fix: remove target_grant, and let a policy of the target bucket name who reads the logs
#   fixes:
#     held: "remove target_grant, so that not all rests on {guards}"
#   rows: [A07]
package rules.s3["log-target-grant"]

import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.s3

findings contains cause.found(entry.resource, store.address, opened, guard) if {
	some i, store in input.stores.s3
	count(opening.grants[i].logs) > 0
	guard := s3.acl_guard(store)
	some entry in opening.grants[i].logs
	opened := opening.acl_cause(entry.resource, entry.grants)
}
