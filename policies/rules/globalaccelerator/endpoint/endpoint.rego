# METADATA
# title: Accelerators stand before what is meant to be public
# description: >
#   An accelerator publishes internal load balancers and machines in private subnets, and only their security groups filter what comes in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/global-accelerator/latest/dg/secure-vpc-connections.html
#     description: Secure VPC connections in AWS Global Accelerator
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_endpoint_group
#     description: aws_globalaccelerator_endpoint_group
# custom:
#   kinds: [internet]
#   reads:
#     aws_globalaccelerator_endpoint_group: [endpoint_configuration]
#     aws_alb: [internal]
#     aws_instance: [associate_public_ip_address]
#     aws_lb: [internal]
#   links:
#     aws_globalaccelerator_endpoint_group: ["endpoint_configuration[*].endpoint_id"]
#   says:
#     open: "publishes {thing} to the internet, though that is internal"
#     machine: "publishes {thing} to the internet on {ports}"
#     elsewhere-unknown: "may publish what is internal: {endpoint} is not in this input"
#     internal: "is internal"
#   fix: take the endpoint out of the accelerator, or narrow the ranges of its security groups
#   rows: [B07]
package rules.globalaccelerator.endpoint

import data.lib.finding
import data.lib.network
import data.lib.truth

findings contains told(front, balancer, "open", {}, array.concat([finding.layer(balancer, ["internal"], "internal", {})], network.door_layers(seen.doors))) if {
	some type in ["aws_lb", "aws_alb"]
	some balancer in input.resources[type]
	balancer.values.internal == true
	some front in network.accelerators(balancer)
	seen := network.entrance(balancer, "any")
	seen.state != "closed"
}

findings contains told(front, machine, "machine", {"ports": network.ports_of(seen.doors)}, network.door_layers(seen.doors)) if {
	some machine in input.resources.aws_instance
	some front in network.accelerators(machine)
	seen := network.entrance(machine, "any")
	network.leads_to_data(seen)
}

# What is not in this input may be internal.
findings contains finding.plus(finding.at(group, path, "internet", "undecided", "elsewhere"), {"says": {"args": {"endpoint": network.endpoint_text(endpoint.endpoint_id)}}}) if {
	some group in input.resources.aws_globalaccelerator_endpoint_group
	some at, endpoint in group.values.endpoint_configuration
	network.is_elsewhere(endpoint.endpoint_id, object.get(group, ["links", "endpoint_configuration", at, "endpoint_id"], []))
}

findings contains finding.plus(finding.at(group, path, "internet", "undecided", "elsewhere"), {"says": {"args": {"endpoint": network.endpoint_text(endpoints)}}}) if {
	some group in input.resources.aws_globalaccelerator_endpoint_group
	endpoints := group.values.endpoint_configuration
	truth.is_unknown(endpoints)
}

path := ["endpoint_configuration", "endpoint_id"]

told(front, thing, code, args, because) := finding.plus(
	finding.at({"address": front.address, "input": front.input, "type": ""}, path, "internet", "exposed", code),
	{"says": {"args": object.union({"thing": thing.address}, args)}, "because": because, "exposure": [thing.address]},
)
