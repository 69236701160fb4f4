# METADATA
# title: Clusters have no public address
# description: Public access gives every broker a public address. What is left out is DISABLED.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html
#     description: Turn on public access to an MSK Provisioned cluster
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster
#     description: aws_msk_cluster
# custom:
#   kinds: [internet]
#   reads: {aws_msk_cluster: [broker_node_group_info]}
#   says:
#     open: "gives its brokers public addresses on the internet"
#     open-unknown: "may give its brokers public addresses on the internet"
#   fix: remove public_access from connectivity_info, or set its type to DISABLED
#   rows: [D16]
package rules.msk["public-access"]

import data.lib.flag
import data.lib.network

path := ["broker_node_group_info", "connectivity_info", "public_access", "type"]

findings contains network.store(cluster, path, "open", opening) if {
	some cluster in input.resources.aws_msk_cluster
	opening := flag.among(flag.settings(cluster, path, "DISABLED"), {"SERVICE_PROVIDED_EIPS"})
	not is_computed(cluster)
}

# A block that nobody wrote is unknown until the provider fills it in, with what is there already.
is_computed(cluster) if {
	some info in cluster.values.broker_node_group_info
	info.connectivity_info == {"$unknown": []}
}
