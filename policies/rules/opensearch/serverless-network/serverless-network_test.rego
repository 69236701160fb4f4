package rules.opensearch["serverless-network_test"]

import data.lib.store.sample_test as sample
import data.rules.opensearch["serverless-network"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_public if decided("aws_opensearchserverless_security_policy", {"type": "network", "policy": "[{\"Rules\":[{\"ResourceType\":\"collection\",\"Resource\":[\"collection/leads\"]}],\"AllowFromPublic\":true}]"}) == {["aws_opensearchserverless_security_policy.leads", "internet", "exposed", ""]}

test_private_endpoint if decided("aws_opensearchserverless_security_policy", {"type": "network", "policy": "[{\"Rules\":[],\"AllowFromPublic\":false,\"SourceVPCEs\":[\"vpce-1\"]}]"}) == set()

test_private_encryption if decided("aws_opensearchserverless_security_policy", {"type": "encryption", "policy": "{\"Rules\":[],\"AWSOwnedKey\":true}"}) == set()

test_undecided_not_known if decided("aws_opensearchserverless_security_policy", {"type": "network", "policy": sample.unknown}) == {["aws_opensearchserverless_security_policy.leads", "internet", "undecided", ""]}

test_undecided_no_JSON if decided("aws_opensearchserverless_security_policy", {"type": "network", "policy": "- Rules"}) == {["aws_opensearchserverless_security_policy.leads", "internet", "undecided", ""]}
