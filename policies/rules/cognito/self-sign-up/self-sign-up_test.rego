package rules.cognito["self-sign-up_test"]

import data.lib.store.sample_test as sample
import data.rules.cognito["self-sign-up"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_cognito_user_pool_1 if decided("aws_cognito_user_pool", {"admin_create_user_config": [{"allow_admin_create_user_only": false}]}) == {["aws_cognito_user_pool.leads", "indirect", "unguarded", ""]}

test_exposed_cognito_user_pool_2 if decided("aws_cognito_user_pool", {}) == {["aws_cognito_user_pool.leads", "indirect", "unguarded", ""]}

test_private_1 if decided("aws_cognito_user_pool", {"admin_create_user_config": [{"allow_admin_create_user_only": true}]}) == set()

test_undecided_1 if decided("aws_cognito_user_pool", {"admin_create_user_config": [{"allow_admin_create_user_only": sample.unknown}]}) == {["aws_cognito_user_pool.leads", "indirect", "undecided", ""]}
