# METADATA
# title: The Kubernetes API is private, or open to known addresses
# description: >
#   The endpoint of a cluster is public unless it is turned off, and for all addresses unless ranges are named. IAM and the roles within the
#   cluster are then all that stands before it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
#     description: Cluster API server endpoint
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster
#   - ref: https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html
#     description: VpcConfigRequest
# custom:
#   kinds: [internet]
#   reads: {aws_eks_cluster: [vpc_config]}
#   says:
#     open: "offers the Kubernetes API to any address"
#     open-unknown: "may offer the Kubernetes API to any address"
#   fix: set endpoint_public_access to false, or narrow public_access_cidrs
#   rows: [C19]
package rules.eks["public-endpoint"]

import data.lib.flag

findings contains flag.found(cluster, path("public_access_cidrs"), "internet", "open", flag.both(access, ranges)) if {
	some cluster in input.resources.aws_eks_cluster
	access := flag.among(flag.settings(cluster, path("endpoint_public_access"), true), {true})
	ranges := flag.internet(flag.settings(cluster, path("public_access_cidrs"), "0.0.0.0/0"))
}

path(name) := ["vpc_config", name]
