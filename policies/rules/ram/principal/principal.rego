# METADATA
# title: Resources are shared with known accounts
# description: >
#   An association shares all that is in the resource share with its principal. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing-create.html
#     description: Creating a resource share in AWS RAM
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_principal_association
#     description: aws_ram_principal_association
#   - ref: https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html
#     description: AssociateResourceShare
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_resource_share_associations_exclusive
#     description: aws_ram_resource_share_associations_exclusive
# custom:
#   kinds: [shared]
#   reads:
#     aws_ram_principal_association: [principal]
#     aws_ram_resource_share_associations_exclusive: [principals]
#   says:
#     outsider: "shares its resources with {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may share its resources with a principal that is on no allow-list"
#   fix: name an account or organization of your own
#   rows: [F18]
package rules.ram.principal

import data.lib.outsider

places := {
	"aws_ram_principal_association": [["principal"]],
	"aws_ram_resource_share_associations_exclusive": [["principals"]],
}

findings := outsider.findings(places)
