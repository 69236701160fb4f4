package rules.appsync["api-key_test"]

import data.lib.store.sample_test as sample
import data.rules.appsync["api-key"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_appsync_graphql_api_1 if decided("aws_appsync_graphql_api", {"authentication_type": "API_KEY"}) == {["aws_appsync_graphql_api.leads", "public", "exposed", ""]}

test_exposed_appsync_graphql_api_2 if decided("aws_appsync_graphql_api", {"authentication_type": "AWS_IAM", "additional_authentication_provider": [{"authentication_type": "API_KEY"}]}) == {["aws_appsync_graphql_api.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_appsync_graphql_api", {"authentication_type": "AWS_IAM"}) == set()

test_private_2 if decided("aws_appsync_graphql_api", {"authentication_type": "API_KEY", "visibility": "PRIVATE"}) == set()

test_undecided_1 if decided("aws_appsync_graphql_api", {"authentication_type": sample.unknown}) == {["aws_appsync_graphql_api.leads", "public", "undecided", ""]}

test_undecided_2 if decided("aws_appsync_graphql_api", {"authentication_type": "AWS_IAM", "additional_authentication_provider": sample.unknown}) == {["aws_appsync_graphql_api.leads", "public", "undecided", ""]}
