# METADATA
# title: Mail comes in from known senders
# description: An open ingress point takes mail from anyone; none can be read through it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/eb-ingress.html
#     description: Ingress endpoints
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mailmanager_ingress_point
#     description: aws_mailmanager_ingress_point
# custom:
#   kinds: [indirect]
#   reads: {aws_mailmanager_ingress_point: [type, network_configuration]}
#   says:
#     open: "takes mail from anyone on the internet"
#     open-unknown: "may take mail from anyone on the internet"
#   who: {open: internet}
#   fix: set type to AUTH, or name a private network
#   rows: [C50]
package rules.mailmanager["open-ingress"]

import data.lib.flag

path := ["type"]

findings contains flag.found(point, path, "indirect", "open", flag.unguarded(flag.among(flag.settings(point, path, ""), {"OPEN"}))) if {
	some point in input.resources.aws_mailmanager_ingress_point
	flag.settings(point, ["network_configuration", "private_network_configuration"], "") == {""}
}
