package rules.cognito["guest-access_test"]

import data.lib.store.sample_test as sample
import data.rules.cognito["guest-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_cognito_identity_pool_1 if decided("aws_cognito_identity_pool", {"allow_unauthenticated_identities": true}) == {["aws_cognito_identity_pool.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_cognito_identity_pool", {"allow_unauthenticated_identities": false}) == set()

test_private_2 if decided("aws_cognito_identity_pool", {}) == set()

test_undecided_1 if decided("aws_cognito_identity_pool", {"allow_unauthenticated_identities": sample.unknown}) == {["aws_cognito_identity_pool.leads", "public", "undecided", ""]}
