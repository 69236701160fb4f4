# METADATA
# title: VPC Lattice asks callers who they are
# description: >
#   With auth_type NONE, which is the default, any client in an associated VPC gets in, and a policy has no effect. The association is all
#   that holds, and a share can widen it to other accounts.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-access.html
#     description: Edit access settings for a VPC Lattice service
#   - ref: https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateService.html
#     description: CreateService
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_service
#     description: aws_vpclattice_service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_service_network
#     description: aws_vpclattice_service_network
# custom:
#   kinds: [any-account]
#   reads:
#     aws_vpclattice_service: [auth_type]
#     aws_vpclattice_service_network: [auth_type]
#   says:
#     none: asks no caller who it is, held back only by which VPCs are associated
#     none-unknown: "may ask no caller who it is, which depends on {references}"
#   who: {none: network}
#   fix: set auth_type to AWS_IAM and attach a policy that names the principals
#   rows: [B14]
package rules.vpclattice.authentication

import data.lib.finding
import data.lib.truth

findings contains finding.plus(
	finding.at(service, ["auth_type"], "any-account", verdict, "none"),
	{"severity": "medium", "says": {"args": {"references": truth.deciders(truth.references(auth_type))}}},
) if {
	some type in ["aws_vpclattice_service", "aws_vpclattice_service_network"]
	some service in input.resources[type]
	auth_type := object.get(service.values, "auth_type", "NONE")
	verdict := asks(auth_type)
}

asks("NONE") := "unguarded"

# What nobody wrote the provider computes, and it computes the default.
asks(auth_type) := {true: "unguarded", false: "undecided"}[truth.references(auth_type) == []] if truth.is_unknown(auth_type)
