# METADATA
# title: Argo CD is reached through VPC endpoints
# description: The managed Argo CD has a public address, behind a login, unless its network access names VPC endpoints.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/APIReference/API_ArgoCdNetworkAccessConfigRequest.html
#     description: ArgoCdNetworkAccessConfigRequest
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_capability
#     description: aws_eks_capability
# custom:
#   kinds: [internet]
#   reads: {aws_eks_capability: [configuration, type]}
#   says:
#     open: "offers Argo CD on a public address"
#     open-unknown: "may offer Argo CD on a public address"
#   fix: name vpce_ids in configuration.argo_cd.network_access
#   rows: [C21]
package rules.eks["argo-endpoint"]

import data.lib.flag

path := ["configuration", "argo_cd", "network_access", "vpce_ids"]

findings contains flag.found(capability, path, "internet", "open", opening) if {
	some capability in input.resources.aws_eks_capability
	opening := flag.both(flag.among({object.get(capability.values, "type", "")}, {"ARGOCD"}), flag.among(flag.settings(capability, path, ""), {""}))
}
