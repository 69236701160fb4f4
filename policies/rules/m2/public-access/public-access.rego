# METADATA
# title: Mainframe environments have no public address
# description: A publicly accessible environment offers its applications on the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/m2/latest/APIReference/API_CreateEnvironment.html
#     description: CreateEnvironment
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/m2_environment
#     description: aws_m2_environment
# custom:
#   kinds: [internet]
#   reads: {aws_m2_environment: [publicly_accessible]}
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [C46]
package rules.m2["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some thing in input.resources.aws_m2_environment
}
