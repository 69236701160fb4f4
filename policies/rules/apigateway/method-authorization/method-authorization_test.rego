package rules.apigateway["method-authorization_test"]

import data.lib.store.sample_test as sample
import data.rules.apigateway["method-authorization"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

method(values) := object.union(sample.resource("aws_api_gateway_method", values), {"links": {"rest_api_id": ["aws_api_gateway_rest_api.leads"]}})

api(types) := sample.resource("aws_api_gateway_rest_api", {"endpoint_configuration": [{"types": types}]})

found(values, types) := decided({"aws_api_gateway_method": [method(values)], "aws_api_gateway_rest_api": [api(types)]})

test_exposed_without_authorization if found({"http_method": "GET", "authorization": "NONE"}, ["REGIONAL"]) == {["aws_api_gateway_method.leads", "public", "exposed", ""]}

test_exposed_left_out if found({"http_method": "GET"}, ["EDGE"]) == {["aws_api_gateway_method.leads", "public", "exposed", ""]}

test_unguarded_key if found({"http_method": "GET", "authorization": "NONE", "api_key_required": true}, ["EDGE"]) == {["aws_api_gateway_method.leads", "public", "unguarded", "high"]}

test_private_authorization if found({"http_method": "GET", "authorization": "AWS_IAM"}, ["REGIONAL"]) == set()

test_private_preflight if found({"http_method": "OPTIONS", "authorization": "NONE"}, ["REGIONAL"]) == set()

test_private_api if found({"http_method": "GET", "authorization": "NONE"}, ["PRIVATE"]) == set()

test_undecided_authorization if found({"http_method": "GET", "authorization": sample.unknown}, ["REGIONAL"]) == {["aws_api_gateway_method.leads", "public", "undecided", ""]}
