package rules.apigatewayv2["quick-create_test"]

import data.lib.store.sample_test as sample
import data.rules.apigatewayv2["quick-create"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_apigatewayv2_api_1 if decided("aws_apigatewayv2_api", {"protocol_type": "HTTP", "target": "arn:aws:lambda:eu-west-1:111122223333:function:leads"}) == {["aws_apigatewayv2_api.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_apigatewayv2_api", {"protocol_type": "HTTP"}) == set()

test_undecided_1 if decided("aws_apigatewayv2_api", {"protocol_type": "HTTP", "target": sample.unknown}) == {["aws_apigatewayv2_api.leads", "public", "undecided", ""]}
