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

group(document) := object.union(sample.resource("aws_verifiedaccess_group", {"policy_document": document}), {"address": "aws_verifiedaccess_group.all"})

endpoint(links) := object.union(
	sample.resource("aws_verifiedaccess_endpoint", {"policy_document": "permit(principal, action, resource);"}),
	{"links": links},
)

addresses(resources) := found if {
	found := {finding.address | some finding in rule.findings} with input as sample.lone(resources)
}

linked := {"verified_access_group_id": ["aws_verifiedaccess_group.all"]}

narrow := "permit(principal, action, resource) when { context.idc.user.email.verified };"

test_private_endpoint_of_a_narrow_group if {
	addresses({"aws_verifiedaccess_endpoint": [endpoint(linked)], "aws_verifiedaccess_group": [group(narrow)]}) == set()
}

test_exposed_endpoint_of_an_open_group if {
	addresses({"aws_verifiedaccess_endpoint": [endpoint(linked)], "aws_verifiedaccess_group": [group("permit(principal, action, resource) when { true };")]}) == {"aws_verifiedaccess_endpoint.leads", "aws_verifiedaccess_group.all"}
}

test_exposed_endpoint_of_another_group if {
	addresses({"aws_verifiedaccess_endpoint": [endpoint({})], "aws_verifiedaccess_group": [group(narrow)]}) == {"aws_verifiedaccess_endpoint.leads"}
}
