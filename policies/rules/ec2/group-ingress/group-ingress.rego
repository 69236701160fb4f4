# METADATA
# title: Security groups let in known addresses
# description: >
#   A rule for every address, for half of them, or for a prefix list that holds them, lets the internet in wherever the group is attached. Ports 80
#   and 443 are made for strangers and weigh less. Where the group stands before a data store, ec2/data-port tells of it with the store.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#     description: Security group rules
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
#     description: Consolidate and manage network CIDR blocks with managed prefix lists
# custom:
#   kinds: [internet, shared]
#   severity: medium
#   reads:
#     aws_security_group: [vpc_id]
#     aws_default_security_group: [vpc_id]
#     aws_security_group_rule: [security_group_id]
#     aws_vpc_security_group_ingress_rule: [security_group_id]
#     aws_ec2_managed_prefix_list: [name]
#     aws_ec2_managed_prefix_list_entry: [prefix_list_id]
#   says:
#     open: "lets {who} in on {ports}"
#     open-unknown: "may let {who} in on {ports}"
#     outsider: "lets {who} in on {ports}, which context.networks does not list"
#   fix: name the groups or the ranges of those who come in
#   rows: [H01, H02, H03, H04]
package rules.ec2["group-ingress"]

import data.lib.finding
import data.lib.network

findings contains found if {
	some holder in network.holders
	doors := network.held_by(holder)
	some kind in network.kinds_of(doors)
	found := told(holder, kind, [door | some door in doors; door.who in kind.who])
}

told(holder, kind, doors) := finding.plus(finding.at(holder, doors[0].rule.path, kind.name, kind.verdict, kind.code), {
	"says": {"args": {"ports": network.ports_of(doors), "who": network.who_of(doors)}},
	"because": network.door_layers(doors),
	"exposure": network.exposure(doors),
	"severity": network.weight(doors),
})
