# METADATA
# title: Inputs take streams from known addresses
# description: The group is all that keeps others from sending to an input, and whoever may send to it replaces what is broadcast.
# related_resources:
#   - ref: https://docs.aws.amazon.com/medialive/latest/ug/working-with-input-security-groups.html
#     description: Working with input security groups
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/medialive_input_security_group
#     description: aws_medialive_input_security_group
# custom:
#   kinds: [internet]
#   reads: {aws_medialive_input_security_group: [whitelist_rules]}
#   says:
#     open: "takes streams from any address"
#     open-unknown: "may take streams from any address"
#   fix: narrow whitelist_rules to the addresses of the encoders
#   rows: [B11]
package rules.medialive["input-ranges"]

import data.lib.flag

path := ["whitelist_rules", "cidr"]

findings contains flag.found(group, path, "internet", "open", flag.internet(flag.settings(group, path, ""))) if {
	some group in input.resources.aws_medialive_input_security_group
}
