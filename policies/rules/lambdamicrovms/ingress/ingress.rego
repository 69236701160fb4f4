# METADATA
# title: Machines need no ingress
# description: >
#   A machine has a public address unless its ingress connector is NO_INGRESS; what is left out is an address for all. Every request needs a
#   token of IAM.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/microvms-launching.html
#     description: Running and using MicroVMs
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/microvms-networking.html
#     description: Networking of Lambda MicroVMs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambdamicrovms_microvm
#     description: aws_lambdamicrovms_microvm
# custom:
#   kinds: [indirect]
#   reads: {aws_lambdamicrovms_microvm: [ingress_network_connectors]}
#   says:
#     open: "has a public address, behind a token"
#     open-unknown: "may have a public address"
#   who: {open: internet}
#   fix: name the connector NO_INGRESS in ingress_network_connectors
#   rows: [C28]
package rules.lambdamicrovms.ingress

import data.lib.flag

path := ["ingress_network_connectors"]

findings contains flag.found(machine, path, "indirect", "open", flag.unguarded(opening)) if {
	some machine in input.resources.aws_lambdamicrovms_microvm
	connectors := flag.settings(machine, path, "ALL_INGRESS")
	opening := flag.opening(connectors, {connector | some connector in flag.known(connectors); not contains(connector, "NO_INGRESS")})
}
