# METADATA
# title: No cluster starts with an open security group
# description: The block refuses clusters whose security group is open to all addresses, but for the ports that it permits. AWS permits 22 by default.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html
#     description: Using Amazon EMR block public access
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_block_public_access_configuration
#     description: aws_emr_block_public_access_configuration
# custom:
#   kinds: [guardrail]
#   reads: {aws_emr_block_public_access_configuration: [block_public_security_group_rules, permitted_public_security_group_rule_range]}
#   says:
#     weak: "lets clusters start with security groups that are open to all addresses"
#     weak-unknown: "may let clusters start with open security groups"
#     removed: "is removed by this plan, and with it what refuses clusters with open security groups"
#   fix: set block_public_security_group_rules to true, and permit no range of ports
#   rows: [C40]
package rules.emr["public-access-block"]

import data.lib.finding
import data.lib.flag

path := ["block_public_security_group_rules"]

findings contains flag.found(guard, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(guard, path, false), {false}))) if {
	some guard in input.resources.aws_emr_block_public_access_configuration
}

findings contains finding.at(guard, [], "guardrail", "unguarded", "removed") if {
	some guard in input.removed.aws_emr_block_public_access_configuration
}

findings contains flag.found(guard, [ports], "guardrail", "weak", flag.unguarded(opening)) if {
	some guard in input.resources.aws_emr_block_public_access_configuration
	opening := flag.outside(flag.settings(guard, [ports, "min_range"], 22) | flag.settings(guard, [ports, "max_range"], 22), {22})
}

ports := "permitted_public_security_group_rule_range"
