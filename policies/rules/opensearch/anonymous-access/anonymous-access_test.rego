package rules.opensearch["anonymous-access_test"]

import data.lib.store.sample_test as sample
import data.rules.opensearch["anonymous-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_opensearch_domain if decided("aws_opensearch_domain", {"advanced_security_options": [{"anonymous_auth_enabled": true}]}) == {["aws_opensearch_domain.leads", "public", "exposed", ""]}

test_private_off if decided("aws_opensearch_domain", {"advanced_security_options": [{"anonymous_auth_enabled": false}]}) == set()

test_private_left_out if decided("aws_opensearch_domain", {}) == set()

test_undecided_not_known if decided("aws_opensearch_domain", {"advanced_security_options": [{"anonymous_auth_enabled": sample.unknown}]}) == {["aws_opensearch_domain.leads", "public", "undecided", ""]}
