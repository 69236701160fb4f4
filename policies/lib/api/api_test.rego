package lib.api_test

import data.lib.api
import data.lib.store.sample_test as sample

method := object.union(sample.resource("aws_api_gateway_method", {}), {"links": {"rest_api_id": ["aws_api_gateway_rest_api.leads"]}})

rest(values, document) := object.union(sample.resource("aws_api_gateway_rest_api", values), {"documents": document})

attached(document) := object.union(sample.with_document("aws_api_gateway_rest_api_policy", "policy", document), {"links": {"rest_api_id": ["aws_api_gateway_rest_api.leads"]}})

standing(resources) := found if {
	found := api.standing(method) with input as sample.lone(resources)
}

limiting := {"statements": [sample.named]}

public := {"statements": [sample.anyone(["execute-api:Invoke"])]}

test_open if {
	standing({}) == "open"
	standing({"aws_api_gateway_rest_api": [rest({}, {})]}) == "open"
	standing({"aws_api_gateway_rest_api": [rest({}, {"policy": public})]}) == "open"
}

test_confined if standing({"aws_api_gateway_rest_api": [rest({"endpoint_configuration": [{"types": ["PRIVATE"]}]}, {"policy": public})]}) == "confined"

test_limited if {
	standing({"aws_api_gateway_rest_api": [rest({}, {"policy": limiting})]}) == "limited"
	standing({"aws_api_gateway_rest_api": [rest({}, {})], "aws_api_gateway_rest_api_policy": [attached(limiting)]}) == "limited"
	bound := sample.statement([{"type": "*", "value": "*"}], ["execute-api:Invoke"], [sample.condition("IpAddress", "aws:sourceip", ["203.0.113.0/24"])])
	standing({"aws_api_gateway_rest_api": [rest({}, {"policy": {"statements": [bound]}})]}) == "limited"
}

test_doubtful if standing({"aws_api_gateway_rest_api": [rest({}, {"policy": sample.unknown})]}) == "doubtful"

test_an_api_stands_for_itself if {
	api.standing(rest({}, {})) == "limited" with input as sample.lone({"aws_api_gateway_rest_api": [rest({}, {"policy": limiting})]})
}

opening := {"verdict": "exposed", "values": ["NONE"], "references": []}

test_doubted if {
	api.doubted(method, opening) == opening with input as sample.lone({})
	api.doubted(method, opening).verdict == "undecided" with input as sample.lone({"aws_api_gateway_rest_api": [rest({}, {"policy": sample.unknown})]})
	not api.doubted(method, opening) with input as sample.lone({"aws_api_gateway_rest_api": [rest({}, {"policy": limiting})]})
}
