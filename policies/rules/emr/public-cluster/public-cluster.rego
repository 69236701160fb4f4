# METADATA
# title: Clusters run in private subnets, or behind closed groups
# description: >
#   In a public subnet the nodes of a cluster have public addresses, and its consoles and file systems are reached wherever one of its groups lets the
#   internet in. A group for which the subnet is not known is told by itself.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html
#     description: Amazon VPC options when you launch a cluster
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-man-sec-groups.html
#     description: Working with Amazon EMR-managed security groups
# custom:
#   kinds: [internet]
#   reads: {aws_emr_cluster: [ec2_attributes]}
#   says:
#     open: "runs in a public subnet"
#   fix: name a private subnet, or narrow the ranges of the groups
#   rows: [C41]
package rules.emr["public-cluster"]

import data.lib.network

findings contains network.host(cluster, ["ec2_attributes", "subnet_id"], "open", {"verdict": "exposed", "values": [], "references": []}, "any") if {
	some cluster in input.resources.aws_emr_cluster
	network.way(cluster, "any").state == "public"
}
