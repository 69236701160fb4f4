# METADATA
# title: Policies of S3 on Outposts buckets let in nobody but those they name
# description: S3 on Outposts blocks public access at all times, so such a policy opens nothing; it is still not what anyone means to deploy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/s3-outposts/S3OutpostsWorkingBuckets.html
#     description: Working with S3 on Outposts buckets
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3control_bucket_policy: [policy]
#   says:
#     open-unknown: "may be meant to let {who} {actions} the bucket's data, held back by {guards}"
#     held: "would let {who} {actions} the bucket's data, held back by {guards}"
#   fix: name the principals in the policy
#   rows: [A12]
package rules.s3["public-outposts-policy"]

import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.s3

findings contains cause.found(holder, holder.address, opened, s3.guard([s3.service_layer(holder, "buckets on Outposts")])) if {
	some holder in input.resources.aws_s3control_bucket_policy
	statements := policy.judge(holder.documents.policy, "s3").statements
	opened := opening.policy_cause(holder, "policy", opening.beyond_named(statements))
}
