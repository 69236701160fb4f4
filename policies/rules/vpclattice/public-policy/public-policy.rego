# METADATA
# title: VPC Lattice lets in only named principals
# description: >
#   The policy of a service or service network for everyone takes callers of any account, signed or not, that a network association lets come
#   near.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html
#     description: Control access to VPC Lattice services using auth policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_auth_policy
#     description: aws_vpclattice_auth_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_resource_policy
#     description: aws_vpclattice_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_vpclattice_auth_policy: [policy, resource_identifier]
#     aws_vpclattice_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the service"
#     any-account-unknown: "may let any AWS account {deeds} the service"
#     outsider: "lets {outsiders} use the service, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [B14]
package rules.vpclattice["public-policy"]

import data.lib.carrier

findings := carrier.findings("vpclattice")
