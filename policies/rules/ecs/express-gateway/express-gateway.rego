# METADATA
# title: Express services run in private subnets
# description: >
#   An express service makes a load balancer of its own. It faces the internet, unless the subnets of the service are private. Without subnets
#   the service takes those of the default VPC, which are public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLoadBalancer.html
#     description: ManagedLoadBalancer
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceNetworkConfiguration.html
#     description: ExpressGatewayServiceNetworkConfiguration
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html
#     description: Resources created by Amazon ECS Express Mode services
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_express_gateway_service
#     description: aws_ecs_express_gateway_service
# custom:
#   kinds: [internet]
#   severity: medium
#   reads: {aws_ecs_express_gateway_service: [network_configuration]}
#   says:
#     open: "makes a load balancer that faces the internet"
#     open-unknown: "may make a load balancer that faces the internet"
#     default: "makes a load balancer in the default VPC, which faces the internet"
#   fix: name private subnets in network_configuration
#   rows: [C17]
package rules.ecs["express-gateway"]

import data.lib.finding
import data.lib.network
import data.lib.truth

path := ["network_configuration", "subnets"]

findings contains finding.plus(finding.at(service, path, "internet", "unguarded", "open"), {"because": network.way_layers(way)}) if {
	some service in input.resources.aws_ecs_express_gateway_service
	way := network.way(service, "any")
	way.state == "public"
}

findings contains finding.at(service, [], "internet", "unguarded", "default") if {
	some service in input.resources.aws_ecs_express_gateway_service
	count(service.network.subnets) == 0
}

findings contains finding.plus(
	finding.at(service, path, "internet", "undecided", "open"),
	{"because": [finding.layer(service, path, "network/way-unknown", {"references": truth.deciders(way.references)})]},
) if {
	some service in input.resources.aws_ecs_express_gateway_service
	way := network.way(service, "any")
	way.state == "unknown"
	count(way.references) > 0
}
