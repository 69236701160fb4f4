package rules.bedrockagentcore["token-audience_test"]

import data.lib.store.sample_test as sample
import data.rules.bedrockagentcore["token-audience"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_bedrockagentcore_agent_runtime if decided("aws_bedrockagentcore_agent_runtime", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration"}]}]}) == {["aws_bedrockagentcore_agent_runtime.leads", "internet", "exposed", ""]}

test_exposed_bedrockagentcore_harness if decided("aws_bedrockagentcore_harness", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration"}]}]}) == {["aws_bedrockagentcore_harness.leads", "internet", "exposed", ""]}

test_exposed_bedrockagentcore_registry if decided("aws_bedrockagentcore_registry", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration"}]}]}) == {["aws_bedrockagentcore_registry.leads", "internet", "exposed", ""]}

test_exposed_agentregistry_registry if decided("aws_agentregistry_registry", {"discovery_configuration": [{"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration"}]}]}]}) == {["aws_agentregistry_registry.leads", "internet", "exposed", ""]}

test_private_audience if decided("aws_bedrockagentcore_agent_runtime", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration", "allowed_audience": ["leads"]}]}]}) == set()

test_private_signed if decided("aws_bedrockagentcore_agent_runtime", {}) == set()

test_undecided_provider if decided("aws_bedrockagentcore_agent_runtime", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": sample.unknown}]}]}) == {["aws_bedrockagentcore_agent_runtime.leads", "internet", "undecided", ""]}

test_private_scope if decided("aws_bedrockagentcore_agent_runtime", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration", "allowed_scopes": ["leads/read"]}]}]}) == set()

test_private_claim if decided("aws_bedrockagentcore_harness", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com/.well-known/openid-configuration", "custom_claim": [{"inbound_token_claim_name": "department"}]}]}]}) == set()

test_undecided_authorizer if {
	every config in [sample.unknown, [sample.unknown], [{"custom_jwt_authorizer": sample.unknown}]] {
		decided("aws_bedrockagentcore_harness", {"authorizer_configuration": config}) == {["aws_bedrockagentcore_harness.leads", "internet", "undecided", ""]}
	}
}

test_private_audience_not_known if decided("aws_bedrockagentcore_harness", {"authorizer_configuration": [{"custom_jwt_authorizer": [{"discovery_url": "https://login.example.com", "allowed_audience": sample.unknown}]}]}) == set()
