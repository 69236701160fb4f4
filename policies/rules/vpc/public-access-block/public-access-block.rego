# METADATA
# title: The account blocks internet gateways
# description: The block holds internet gateways of all VPCs of the region shut, whatever routes and security groups say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
#     description: Block public access to VPCs and subnets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_block_public_access_options
#     description: aws_vpc_block_public_access_options
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcBlockPublicAccessOptions.html
#     description: ModifyVpcBlockPublicAccessOptions
# custom:
#   kinds: [guardrail]
#   reads: {aws_vpc_block_public_access_options: [internet_gateway_block_mode]}
#   says:
#     weak: "leaves internet gateways of the region open"
#     weak-unknown: "may leave internet gateways of the region open"
#     removed: "is removed by this plan, and with it what holds internet gateways of the region shut"
#   fix: set internet_gateway_block_mode to block-bidirectional or block-ingress
#   rows: [H10]
package rules.vpc["public-access-block"]

import data.lib.finding
import data.lib.flag

path := ["internet_gateway_block_mode"]

findings contains flag.found(guard, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(guard, path, "off"), {"off"}))) if {
	some guard in input.resources.aws_vpc_block_public_access_options
}

findings contains finding.at(guard, [], "guardrail", "unguarded", "removed") if {
	some guard in input.removed.aws_vpc_block_public_access_options
}
