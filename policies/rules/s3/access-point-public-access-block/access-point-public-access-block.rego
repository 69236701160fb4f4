# METADATA
# title: Access points keep all four settings of their public access block on
# description: >
#   The settings of an access point are true unless they are set to false, and cannot be changed once it exists. One that is confined to a VPC
#   is never public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
#     description: Managing public access to access points
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html
#     description: Blocking public access with Amazon S3 Multi-Region Access Points
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_s3_access_point: [bucket, public_access_block_configuration, vpc_configuration]
#     aws_s3control_multi_region_access_point: [details]
#   says:
#     partial: "leaves {flags} off for good, so {effect}"
#     partial-unknown: "may leave {flags} off for good, and then {effect}"
#   fix: set all four settings of the access point's public access block to true, or leave the block out
#   rows: [A08, A09]
package rules.s3["access-point-public-access-block"]

import data.lib.finding
import data.lib.store.block
import data.lib.store.point

findings contains finding.plus(weak, {"store": store.address}) if {
	some store in input.stores.s3
	some access in store.access_points
	access.point != null
	not point.in_vpc(access.point)
	weak := block.weak(access.point, point.flags_in(access.point, "off"), point.flags_in(access.point, "unknown"), point.flag_proofs(access.point))
}

findings contains block.weak(access, point.flags_in(access, "off"), point.flags_in(access, "unknown"), point.flag_proofs(access)) if {
	some access in input.resources.aws_s3control_multi_region_access_point
}
