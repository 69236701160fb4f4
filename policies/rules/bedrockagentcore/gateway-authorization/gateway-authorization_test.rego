package rules.bedrockagentcore["gateway-authorization_test"]

import data.lib.store.sample_test as sample
import data.rules.bedrockagentcore["gateway-authorization"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_none if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "NONE"}) == {["aws_bedrockagentcore_gateway.leads", "public", "exposed", ""]}

test_exposed_any_application if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://accounts.google.com/.well-known/openid-configuration"}]}]}) == {["aws_bedrockagentcore_gateway.leads", "public", "exposed", ""]}

test_private_iam if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "AWS_IAM"}) == set()

test_private_audience if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://accounts.google.com/.well-known/openid-configuration", "allowed_audience": ["leads"]}]}]}) == set()

test_private_own_provider if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.dealers.example.com/.well-known/openid-configuration"}]}]}) == set()

test_undecided_type if decided("aws_bedrockagentcore_gateway", {"authorizer_type": sample.unknown}) == {["aws_bedrockagentcore_gateway.leads", "public", "undecided", ""]}

test_undecided_provider if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": sample.unknown}]}]}) == {["aws_bedrockagentcore_gateway.leads", "public", "undecided", ""]}

test_undecided_who_is_only_authenticated if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "AUTHENTICATE_ONLY"}) == {["aws_bedrockagentcore_gateway.leads", "any-account", "undecided", ""]}

test_undecided_claim if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://accounts.google.com/.well-known/openid-configuration", "custom_claim": [{"inbound_token_claim_name": "hd"}]}]}]}) == {["aws_bedrockagentcore_gateway.leads", "public", "undecided", ""]}

test_undecided_authorizer if decided("aws_bedrockagentcore_gateway", {"authorizer_type": "CUSTOM_JWT", "authorizer_configuration": sample.unknown}) == {["aws_bedrockagentcore_gateway.leads", "public", "undecided", ""]}
