# METADATA
# title: Policies of access points let in nobody but those they name
# description: >
#   An access point has a policy and a public access block of its own; the blocks of its bucket and account hold too. One that is confined to
#   a VPC is never public. In its policy, s3:DataAccessPointArn limits nobody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
#     description: Managing public access to access points
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3_access_point: [bucket, policy, public_access_block_configuration, vpc_configuration]
#     aws_s3control_access_point_policy: [access_point_arn, policy]
#     aws_s3_bucket: [bucket]
#     aws_s3_bucket_public_access_block: [bucket, restrict_public_buckets, skip_destroy]
#     aws_s3_account_public_access_block: [restrict_public_buckets]
#   says:
#     open: "lets {who} {actions} the bucket's data through the access point"
#     open-unknown: "may let {who} {actions} the bucket's data through the access point"
#     held: "would let {who} {actions} the bucket's data through the access point, held back only by {guards}"
#     guard-unknown: "lets {who} {actions} the bucket's data through the access point, unless {guards} holds it back"
#   fix: name the principals in the policy; leave public_access_block_configuration out, which turns it on
#   fixes:
#     held: "name the principals in the policy, so that not all rests on {guards}"
#   rows: [A08]
package rules.s3["public-access-point"]

import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.point
import data.lib.store.s3

findings contains cause.found(holder, store.address, opened, s3.guard(layers)) if {
	some store in input.stores.s3
	some access in store.access_points
	not point.in_vpc(access.point)
	some holder in array.concat(access.policies, [access.point | access.point != null])
	statements := policy.judge(holder.documents.policy, "s3-access-point").statements
	opened := opening.policy_cause(holder, "policy", opening.beyond_named(statements))
	layers := array.concat(point.layers(access.point, holder), s3.policy_layers(store))
}
