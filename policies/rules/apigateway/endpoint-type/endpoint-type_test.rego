package rules.apigateway["endpoint-type_test"]

import data.lib.store.sample_test as sample
import data.rules.apigateway["endpoint-type"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_api_gateway_rest_api_1 if decided("aws_api_gateway_rest_api", {}) == {["aws_api_gateway_rest_api.leads", "indirect", "unguarded", ""]}

test_exposed_api_gateway_rest_api_2 if decided("aws_api_gateway_rest_api", {"endpoint_configuration": [{"types": ["REGIONAL"]}]}) == {["aws_api_gateway_rest_api.leads", "indirect", "unguarded", ""]}

test_private_1 if decided("aws_api_gateway_rest_api", {"endpoint_configuration": [{"types": ["PRIVATE"]}]}) == set()

test_undecided_1 if decided("aws_api_gateway_rest_api", {"endpoint_configuration": [{"types": sample.unknown}]}) == {["aws_api_gateway_rest_api.leads", "indirect", "undecided", ""]}
