# METADATA
# title: Services are reached from within a VPC
# description: A service has a public address unless its ingress is private. What is left out is true.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html
#     description: Enabling Private endpoint for incoming traffic
#   - ref: https://docs.aws.amazon.com/apprunner/latest/api/API_IngressConfiguration.html
#     description: IngressConfiguration
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apprunner_service
#     description: aws_apprunner_service
# custom:
#   kinds: [internet]
#   reads: {aws_apprunner_service: [network_configuration]}
#   says:
#     open: "answers on a public address"
#     open-unknown: "may answer on a public address"
#   fix: set is_publicly_accessible to false, and add aws_apprunner_vpc_ingress_connection
#   rows: [C15]
package rules.apprunner["public-ingress"]

import data.lib.flag

path := ["network_configuration", "ingress_configuration", "is_publicly_accessible"]

findings contains flag.found(service, path, "internet", "open", flag.among(flag.settings(service, path, true), {true})) if {
	some service in input.resources.aws_apprunner_service
}
