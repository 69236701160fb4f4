package rules.apigateway["openapi-authorization_test"]

import data.lib.store.sample_test as sample
import data.rules.apigateway["openapi-authorization"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_api_gateway_rest_api_1 if decided("aws_api_gateway_rest_api", {"body": "{\"openapi\": \"3.0.1\", \"paths\": {\"/leads\": {\"get\": {\"responses\": {}}}}}"}) == {["aws_api_gateway_rest_api.leads", "public", "exposed", ""]}

test_exposed_apigatewayv2_api_1 if decided("aws_apigatewayv2_api", {"body": "{\"openapi\": \"3.0.1\", \"paths\": {\"/leads\": {\"get\": {\"responses\": {}}}}}"}) == {["aws_apigatewayv2_api.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_api_gateway_rest_api", {"body": "{\"openapi\": \"3.0.1\", \"paths\": {\"/leads\": {\"get\": {\"security\": [{\"pool\": []}], \"responses\": {}}, \"options\": {}}}, \"components\": {\"securitySchemes\": {\"pool\": {\"type\": \"apiKey\", \"x-amazon-apigateway-authtype\": \"cognito_user_pools\"}}}}"}) == set()

test_private_2 if decided("aws_api_gateway_rest_api", {"name": "leads"}) == set()

test_private_3 if decided("aws_api_gateway_rest_api", {"body": "{\"openapi\": \"3.0.1\", \"paths\": {\"/leads\": {\"get\": {\"responses\": {}}}}}", "endpoint_configuration": [{"types": ["PRIVATE"]}]}) == set()

at_the_root := "{\"security\": [{\"pool\": []}], \"paths\": {\"/leads\": {\"get\": {\"responses\": {}}}}}"

# API Gateway does not use a requirement at the root of a REST API; of HTTP APIs AWS does not say.
test_exposed_root_of_a_rest_api if decided("aws_api_gateway_rest_api", {"body": at_the_root}) == {["aws_api_gateway_rest_api.leads", "public", "exposed", ""]}

test_undecided_root_of_an_http_api if decided("aws_apigatewayv2_api", {"body": at_the_root}) == {["aws_apigatewayv2_api.leads", "public", "undecided", ""]}

test_exposed_http_api_beside_the_root if decided("aws_apigatewayv2_api", {"body": "{\"security\": [{\"pool\": []}], \"paths\": {\"/leads\": {\"get\": {\"security\": []}, \"put\": {}}}}"}) == {["aws_apigatewayv2_api.leads", "public", "exposed", ""]}

test_private_5 if decided("aws_api_gateway_rest_api", {"body": "{\"paths\": {\"/leads\": {\"get\": {\"x-amazon-apigateway-auth\": {\"type\": \"AWS_IAM\"}}}}}"}) == set()

test_undecided_1 if decided("aws_api_gateway_rest_api", {"body": sample.unknown}) == {["aws_api_gateway_rest_api.leads", "public", "undecided", ""]}

test_undecided_2 if decided("aws_api_gateway_rest_api", {"body": "openapi: 3.0.1"}) == {["aws_api_gateway_rest_api.leads", "public", "undecided", ""]}

open_body := "{\"openapi\": \"3.0.1\", \"paths\": {\"/leads\": {\"get\": {\"responses\": {}}}}}"

put(links) := object.union(sample.resource("aws_api_gateway_rest_api_put", {"body": open_body}), {"links": links})

api(kind) := object.union(sample.resource("aws_api_gateway_rest_api", {"endpoint_configuration": [{"types": [kind]}]}), {"address": "aws_api_gateway_rest_api.all"})

decided_put(links, kind) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_api_gateway_rest_api_put": [put(links)], "aws_api_gateway_rest_api": [api(kind)]})
}

test_exposed_body_that_is_put_later if {
	decided_put({"rest_api_id": ["aws_api_gateway_rest_api.all"]}, "REGIONAL") == {["aws_api_gateway_rest_api_put.leads", "public", "exposed", ""]}
	decided_put({}, "PRIVATE") == {["aws_api_gateway_rest_api_put.leads", "public", "exposed", ""]}
}

test_private_body_of_a_private_api if decided_put({"rest_api_id": ["aws_api_gateway_rest_api.all"]}, "PRIVATE") == set()
