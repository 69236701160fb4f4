package rules.kms.grant_test

import data.lib.store.sample_test as sample
import data.rules.kms.grant as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_kms_grant_1 if decided("aws_kms_grant", {"grantee_principal": "arn:aws:iam::444455556666:role/reader"}) == {["aws_kms_grant.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_kms_grant", {"grantee_principal": "arn:aws:iam::111122223333:role/reader"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_kms_grant": [sample.resource("aws_kms_grant", {"grantee_principal": "arn:aws:iam::444455556666:role/reader"})]})
}

test_undecided if decided("aws_kms_grant", {"grantee_principal": sample.unknown}) == {["aws_kms_grant.leads", "shared", "undecided", ""]}
