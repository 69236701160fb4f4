# METADATA
# title: Custom routing leads to machines that are meant to be public
# description: >
#   An accelerator with custom routing reaches machines in private subnets by port. Which of them traffic is allowed to is said outside Terraform, and
#   security groups are all that filters it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/global-accelerator/latest/dg/about-custom-routing-endpoints.html
#     description: VPC subnet endpoints for custom routing accelerators in AWS Global Accelerator
# custom:
#   kinds: [internet]
#   severity: medium
#   reads: {aws_globalaccelerator_custom_routing_endpoint_group: [endpoint_configuration]}
#   says:
#     open: "hands on what comes from the internet to machines of its subnets"
#   fix: allow traffic to single machines and ports only, and narrow the ranges of their security groups
#   rows: [B07]
package rules.globalaccelerator["custom-routing"]

import data.lib.finding

findings contains finding.at(group, ["endpoint_configuration"], "internet", "unguarded", "open") if {
	some group in input.resources.aws_globalaccelerator_custom_routing_endpoint_group
}
