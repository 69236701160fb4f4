# METADATA
# title: No network is taken out of the block
# description: A VPC or subnet that is excluded in both directions can be reached from the internet while the block is on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
#     description: Block public access to VPCs and subnets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_block_public_access_exclusion
#     description: aws_vpc_block_public_access_exclusion
# custom:
#   kinds: [guardrail]
#   reads: {aws_vpc_block_public_access_exclusion: [internet_gateway_exclusion_mode]}
#   says:
#     open: "takes its VPC or subnet out of the block on public access"
#     open-unknown: "may take its VPC or subnet out of the block on public access"
#   fix: set internet_gateway_exclusion_mode to allow-egress
#   rows: [H10]
package rules.vpc["public-access-exclusion"]

import data.lib.flag

path := ["internet_gateway_exclusion_mode"]

findings contains flag.found(exclusion, path, "guardrail", "open", flag.unguarded(flag.among(flag.settings(exclusion, path, ""), {"allow-bidirectional"}))) if {
	some exclusion in input.resources.aws_vpc_block_public_access_exclusion
}
