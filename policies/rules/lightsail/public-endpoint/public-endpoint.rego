# METADATA
# title: Containers and load balancers of Lightsail serve what is public
# description: A distribution or load balancer of Lightsail is always public, and a deployment is once a container is its public endpoint.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-container-services.html
#     description: Host containerized apps with Lightsail container services
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_container_service_deployment_version
#     description: aws_lightsail_container_service_deployment_version
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_distribution
#     description: aws_lightsail_distribution
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_lb
#     description: aws_lightsail_lb
#   - ref: https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_LoadBalancer.html
#     description: LoadBalancer, whose ports are public
# custom:
#   kinds: [internet]
#   reads:
#     aws_lightsail_container_service_deployment_version: [public_endpoint]
#     aws_lightsail_distribution: [name]
#     aws_lightsail_lb: [name]
#   says:
#     open: "answers on a public address"
#     open-unknown: "may answer on a public address"
#   fix: remove public_endpoint; a distribution or load balancer for private data has no place here
#   rows: [C48]
package rules.lightsail["public-endpoint"]

import data.lib.finding
import data.lib.flag

findings contains flag.found(deployment, path, "internet", "open", flag.outside(flag.settings(deployment, path, ""), {""})) if {
	path := ["public_endpoint"]
	some deployment in input.resources.aws_lightsail_container_service_deployment_version
}

findings contains finding.at(front, [], "internet", "exposed", "open") if {
	some type in ["aws_lightsail_distribution", "aws_lightsail_lb"]
	some front in input.resources[type]
}
