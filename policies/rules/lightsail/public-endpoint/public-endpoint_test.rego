package rules.lightsail["public-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.lightsail["public-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_container if decided("aws_lightsail_container_service_deployment_version", {"public_endpoint": [{"container_name": "leads"}]}) == {["aws_lightsail_container_service_deployment_version.leads", "internet", "exposed", ""]}

test_exposed_distribution if decided("aws_lightsail_distribution", {"name": "leads"}) == {["aws_lightsail_distribution.leads", "internet", "exposed", ""]}

test_exposed_load_balancer if decided("aws_lightsail_lb", {"name": "leads"}) == {["aws_lightsail_lb.leads", "internet", "exposed", ""]}

test_private_container if decided("aws_lightsail_container_service_deployment_version", {"service_name": "leads"}) == set()

test_undecided_endpoint if decided("aws_lightsail_container_service_deployment_version", {"public_endpoint": sample.unknown}) == {["aws_lightsail_container_service_deployment_version.leads", "internet", "undecided", ""]}
