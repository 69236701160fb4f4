# METADATA
# title: Policies of multi-region access points let in nobody but those they name
# description: >
#   A multi-region access point has a policy and a public access block of its own. Where the access point cannot be found by the link or name
#   in the policy, what its block holds is not known.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html
#     description: Blocking public access with Amazon S3 Multi-Region Access Points
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_s3control_multi_region_access_point: [details]
#     aws_s3control_multi_region_access_point_policy: [details]
#   says:
#     open: "lets {who} {actions} the data of every bucket behind the access point"
#     open-unknown: "may let {who} {actions} the data of every bucket behind the access point"
#     held: "would let {who} {actions} the data of every bucket behind the access point, held back only by {guards}"
#     guard-unknown: "lets {who} {actions} the data of every bucket behind the access point, unless {guards} holds it back"
#   fix: name the principals in the policy; leave public_access_block out, which turns it on
#   fixes:
#     held: "name the principals in the policy, so that not all rests on {guards}"
#   rows: [A09]
package rules.s3["public-multi-region-access-point"]

import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening
import data.lib.store.point
import data.lib.store.s3

findings contains cause.found(holder, holder.address, opened, s3.guard(layers)) if {
	some holder in input.resources.aws_s3control_multi_region_access_point_policy
	statements := policy.judge(holder.documents["details.policy"], "s3-access-point").statements
	opened := opening.policy_cause(holder, "details.policy", opening.beyond_named(statements))
	layers := point.layers(point.multi_region(holder), holder)
}
