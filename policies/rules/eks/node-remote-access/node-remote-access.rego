# METADATA
# title: Nodes are reached over SSH or RDP from known groups
# description: A node group with an SSH key and without source groups opens port 22 of its nodes to all addresses, on Windows port 3389.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html
#     description: RemoteAccessConfig
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group
#     description: aws_eks_node_group
# custom:
#   kinds: [internet]
#   reads: {aws_eks_node_group: [remote_access]}
#   says:
#     open: "opens SSH (RDP on Windows) on its nodes to any address"
#     open-unknown: "may open SSH (RDP on Windows) on its nodes to any address"
#   fix: name source_security_group_ids, or remove remote_access
#   rows: [C20]
package rules.eks["node-remote-access"]

import data.lib.flag
import data.lib.store.nested
import data.lib.truth

findings contains flag.found(group, ["remote_access", "source_security_group_ids"], "internet", "open", flag.both(key, sources)) if {
	some group in input.resources.aws_eks_node_group
	key := flag.outside(flag.settings(group, ["remote_access", "ec2_ssh_key"], ""), {""})

	# Groups that are made with the plan are groups all the same.
	sources := flag.among(flag.settings(group, ["remote_access", "source_security_group_ids"], ""), {""})
	is_open(group, sources)
}

is_open(_, sources) if sources.verdict == "exposed"

is_open(group, _) if {
	some block in nested.elements(group.values.remote_access)
	truth.is_unknown(block)
}
