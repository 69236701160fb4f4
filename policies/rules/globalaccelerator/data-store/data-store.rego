# METADATA
# title: Accelerators keep data stores from the internet
# description: >
#   An accelerator publishes the load balancer behind it, an internal one too, and with it the data store that the load balancer hands on to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/global-accelerator/latest/dg/secure-vpc-connections.html
#     description: Secure VPC connections in AWS Global Accelerator
# custom:
#   kinds: [internet]
#   reads: {aws_globalaccelerator_endpoint_group: [endpoint_configuration]}
#   says:
#     store: "hands on what comes from the internet"
#   fix: take the endpoint out of the accelerator, or the data store out of the target group
#   rows: [B07]
package rules.globalaccelerator["data-store"]

import data.lib.network
import data.lib.store

findings contains network.behind(thing, front, ["endpoint_configuration", "endpoint_id"]) if {
	some type, _ in store.types
	some thing in input.resources[type]
	some front in thing.network.fronts
	front.kind == "accelerator"
}
