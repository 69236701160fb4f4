# METADATA
# title: Replication servers have no public address
# description: >
#   Replication servers hold copies of every disk that is replicated. They have a public address where the data comes over the internet, which is what
#   data_plane_routing PUBLIC_IP means, and where create_public_ip gives them one all the same.
# related_resources:
#   - ref: https://docs.aws.amazon.com/drs/latest/userguide/data-routing.html
#     description: Data routing and throttling
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/drs_replication_configuration_template
#     description: aws_drs_replication_configuration_template
# custom:
#   kinds: [internet]
#   reads: {aws_drs_replication_configuration_template: [create_public_ip, data_plane_routing]}
#   says:
#     open: "gives its replication servers public addresses"
#     open-unknown: "may give its replication servers public addresses"
#   fix: set create_public_ip to false and data_plane_routing to PRIVATE_IP
#   rows: [C49]
package rules.drs["public-ip"]

import data.lib.flag
import data.lib.network

# Where both are set, one of them says it.
settings := [["create_public_ip", true], ["data_plane_routing", "PUBLIC_IP"]]

findings contains network.host(template, path, "open", opening, "any") if {
	some template in input.resources.aws_drs_replication_configuration_template
	openings := [[[name], opening] |
		some [name, open] in settings
		opening := flag.among(flag.settings(template, [name], ""), {open})
	]
	some [path, opening] in array.slice(array.concat(decided(openings), openings), 0, 1)
}

decided(openings) := [pair | some pair in openings; pair[1].verdict == "exposed"]
