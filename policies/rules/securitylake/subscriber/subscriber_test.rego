package rules.securitylake.subscriber_test

import data.lib.store.sample_test as sample
import data.rules.securitylake.subscriber as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_securitylake_subscriber_1 if decided("aws_securitylake_subscriber", {"subscriber_identity": [{"principal": "444455556666"}]}) == {["aws_securitylake_subscriber.leads", "shared", "exposed", ""]}

test_exposed_globalaccelerator_cross_account_attachment_1 if decided("aws_globalaccelerator_cross_account_attachment", {"principals": ["444455556666"]}) == {["aws_globalaccelerator_cross_account_attachment.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_securitylake_subscriber", {"subscriber_identity": [{"principal": "111122223333"}]}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_securitylake_subscriber": [sample.resource("aws_securitylake_subscriber", {"subscriber_identity": [{"principal": "444455556666"}]})]})
}

test_undecided if decided("aws_securitylake_subscriber", {"subscriber_identity": [{"principal": sample.unknown}]}) == {["aws_securitylake_subscriber.leads", "shared", "undecided", ""]}
