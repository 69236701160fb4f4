# METADATA
# title: The account makes no image public
# description: The block keeps every image of the region from being made public, whoever tries.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
#     description: Understand block public access for AMIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_image_block_public_access
#     description: aws_ec2_image_block_public_access
# custom:
#   kinds: [guardrail]
#   reads: {aws_ec2_image_block_public_access: [state]}
#   says:
#     weak: "lets images of the region be made public"
#     weak-unknown: "may let images of the region be made public"
#     removed: "is removed by this plan, and with it what keeps images from being made public"
#   fix: set state to block-new-sharing
#   rows: [F08]
package rules.ec2["image-block"]

import data.lib.finding
import data.lib.flag

path := ["state"]

findings contains flag.found(guard, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(guard, path, "unblocked"), {"unblocked"}))) if {
	some guard in input.resources.aws_ec2_image_block_public_access
}

findings contains finding.at(guard, [], "guardrail", "unguarded", "removed") if {
	some guard in input.removed.aws_ec2_image_block_public_access
}
