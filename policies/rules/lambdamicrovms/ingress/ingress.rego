# METADATA
# title: Machines need no ingress
# description: With the connector for all ingress a machine has a public address; every request needs a token of IAM.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambdamicrovms_microvm
#     description: aws_lambdamicrovms_microvm
# custom:
#   kinds: [indirect]
#   reads: {aws_lambdamicrovms_microvm: [ingress_network_connectors]}
#   says:
#     open: "has a public address, behind a token"
#     open-unknown: "may have a public address"
#   fix: remove ALL_INGRESS from ingress_network_connectors
#   rows: [C28]
package rules.lambdamicrovms.ingress

import data.lib.flag

path := ["ingress_network_connectors"]

findings contains flag.found(machine, path, "indirect", "open", flag.unguarded(opening)) if {
	some machine in input.resources.aws_lambdamicrovms_microvm
	connectors := flag.settings(machine, path, "")
	opening := flag.opening(connectors, {connector | some connector in flag.known(connectors); contains(connector, "ALL_INGRESS")})
}
