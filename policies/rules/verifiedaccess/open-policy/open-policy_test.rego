package rules.verifiedaccess["open-policy_test"]

import data.lib.store.sample_test as sample
import data.rules.verifiedaccess["open-policy"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_verifiedaccess_group_1 if decided("aws_verifiedaccess_group", {"policy_document": "permit(principal, action, resource);"}) == {["aws_verifiedaccess_group.leads", "internet", "exposed", ""]}

test_exposed_verifiedaccess_group_2 if decided("aws_verifiedaccess_group", {"policy_document": "// all\npermit (principal, action, resource) ;"}) == {["aws_verifiedaccess_group.leads", "internet", "exposed", ""]}

test_exposed_verifiedaccess_endpoint_1 if decided("aws_verifiedaccess_endpoint", {"policy_document": "permit(principal, action, resource);"}) == {["aws_verifiedaccess_endpoint.leads", "internet", "exposed", ""]}

test_exposed_verifiedaccess_endpoint_2 if decided("aws_verifiedaccess_endpoint", {"policy_document": "// all\npermit (principal, action, resource) ;"}) == {["aws_verifiedaccess_endpoint.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_verifiedaccess_group", {"policy_document": "permit(principal, action, resource) when { context.okta.groups.contains(\"leads\") };"}) == set()

test_private_2 if decided("aws_verifiedaccess_group", {}) == set()

test_private_3 if decided("aws_verifiedaccess_group", {"policy_document": "forbid(principal, action, resource);"}) == set()

test_undecided_1 if decided("aws_verifiedaccess_group", {"policy_document": sample.unknown}) == {["aws_verifiedaccess_group.leads", "internet", "undecided", ""]}
