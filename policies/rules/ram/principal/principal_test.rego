package rules.ram.principal_test

import data.lib.store.sample_test as sample
import data.rules.ram.principal as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_ram_principal_association_1 if decided("aws_ram_principal_association", {"principal": "arn:aws:organizations::444455556666:ou/o-other/ou-1"}) == {["aws_ram_principal_association.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_ram_principal_association", {"principal": "arn:aws:organizations::111122223333:organization/o-own"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_ram_principal_association": [sample.resource("aws_ram_principal_association", {"principal": "arn:aws:organizations::444455556666:ou/o-other/ou-1"})]})
}

test_undecided if decided("aws_ram_principal_association", {"principal": sample.unknown}) == {["aws_ram_principal_association.leads", "shared", "undecided", ""]}

test_exposed_exclusive_associations if decided("aws_ram_resource_share_associations_exclusive", {"principals": ["111122223333", "444455556666"]}) == {["aws_ram_resource_share_associations_exclusive.leads", "shared", "exposed", ""]}
