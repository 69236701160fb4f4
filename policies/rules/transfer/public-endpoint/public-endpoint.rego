# METADATA
# title: File transfer is reached from within a VPC
# description: >
#   A server has a public address unless its endpoint is of type VPC. Elastic addresses give a VPC endpoint a public one, which its security
#   group may still close.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html
#     description: Create a server in a virtual private cloud
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server
#     description: aws_transfer_server
#   - ref: https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateServer.html
#     description: CreateServer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_web_app
#     description: aws_transfer_web_app
# custom:
#   kinds: [internet]
#   reads:
#     aws_transfer_server: [endpoint_type, endpoint_details]
#     aws_transfer_web_app: [endpoint_details]
#   says:
#     open: "offers file transfer on the internet"
#     open-unknown: "may offer file transfer on the internet"
#     addressed: "has elastic addresses, which only a security group can close"
#     addressed-unknown: "may have elastic addresses"
#   fix: set endpoint_type to VPC, without address_allocation_ids
#   rows: [C29]
package rules.transfer["public-endpoint"]

import data.lib.flag
import data.lib.network
import data.lib.truth

findings contains flag.found(server, ["endpoint_type"], "internet", "open", opening) if {
	some server in input.resources.aws_transfer_server
	opening := flag.among(flag.settings(server, ["endpoint_type"], "PUBLIC"), {"PUBLIC"})
}

findings contains flag.found(app, ["endpoint_details"], "internet", "open", opening) if {
	some app in input.resources.aws_transfer_web_app
	opening := flag.among(flag.settings(app, ["endpoint_details"], ""), {""})
}

# An address that is made with the plan is an address all the same.
findings contains network.host(server, path, "addressed", opening, "v4") if {
	path := ["endpoint_details", "address_allocation_ids"]
	some server in input.resources.aws_transfer_server
	some address in flag.settings(server, path, "")
	address != ""
	opening := addressing(server.values.endpoint_details)
}

# Only a block that is not known as a whole may have no address.
addressing(details) := flag.among({details}, set()) if {
	truth.is_unknown(details)
} else := {"verdict": "exposed", "values": [], "references": []}
