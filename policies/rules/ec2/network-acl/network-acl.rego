# METADATA
# title: Network ACLs keep the internet from ports for administration and data
# description: >
#   A network ACL is the second layer, behind security groups. The one that AWS makes allows everything; ranges for answers (1024 and above to 65535) are
#   needed and left alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
#     description: Control subnet traffic with network access control lists
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_rule
#     description: aws_network_acl_rule
# custom:
#   kinds: [indirect]
#   reads:
#     aws_network_acl: [ingress]
#     aws_default_network_acl: [ingress]
#     aws_network_acl_rule: [cidr_block, egress, from_port, ipv6_cidr_block, protocol, rule_action, to_port]
#   says:
#     open: "allows {ranges} on {ports}"
#     open-unknown: "may allow every address on {ports}"
#   who: {open: internet}
#   fix: allow the ranges that need the port, and web ports only from everywhere
#   rows: [H09]
package rules.ec2["network-acl"]

import data.lib.finding
import data.lib.flag
import data.lib.network
import data.lib.truth

findings contains told(acl, [concat("", ["ingress[", format_int(at, 10), "]"])], entry) if {
	some type in ["aws_network_acl", "aws_default_network_acl"]
	some acl in input.resources[type]
	some at, entry in acl.values.ingress
}

# What is not known as a whole may allow everything.
findings contains told(acl, ["ingress"], {"action": whole, "cidr_block": whole, "from_port": whole, "protocol": whole, "to_port": whole}) if {
	some type in ["aws_network_acl", "aws_default_network_acl"]
	some acl in input.resources[type]
	whole := acl.values.ingress
	truth.is_unknown(whole)
}

findings contains told(entry, ["cidr_block"], object.union(entry.values, {"action": entry.values.rule_action})) if {
	some entry in input.resources.aws_network_acl_rule
	not entry.values.egress == true
}

told(resource, path, entry) := finding.plus(flag.found(resource, path, "indirect", "open", flag.unguarded(opening)), {
	"says": {"args": {"ranges": concat(", ", opening.values), "ports": network.ports_text(door)}},
	"exposure": [concat(" ", [concat(", ", opening.values), network.ports_text(door)])],
}) if {
	opening := flag.both(flag.among({spelled(entry.action)}, {"allow"}), flag.internet({range | some name in ["cidr_block", "ipv6_cidr_block"]; some range in listed(entry[name])}))
	door := {"rule": network.spelled_rule(entry)}
	not network.is_mild(door)
	not is_for_answers(door.rule)
}

# spelled(action): code may have it in another case, and the provider takes that.
spelled(action) := action if {
	truth.is_unknown(action)
} else := lower(action)

# listed(range): code may have several where one belongs. Terraform refuses that, and it must not go unseen.
listed(range) := range if {
	is_array(range)
} else := [range]

# is_for_answers(rule) is a total boolean.
default is_for_answers(_) := false

is_for_answers(rule) if {
	not truth.is_unknown(rule.from)
	rule.from >= 1024
	rule.to >= 60999
}
