package rules.dlm["share-rule_test"]

import data.lib.store.sample_test as sample
import data.rules.dlm["share-rule"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_dlm_lifecycle_policy_1 if decided("aws_dlm_lifecycle_policy", {"policy_details": [{"schedule": [{"share_rule": [{"target_accounts": ["444455556666"]}]}]}]}) == {["aws_dlm_lifecycle_policy.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_dlm_lifecycle_policy", {"policy_details": [{"schedule": [{"share_rule": [{"target_accounts": ["111122223333"]}]}]}]}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_dlm_lifecycle_policy": [sample.resource("aws_dlm_lifecycle_policy", {"policy_details": [{"schedule": [{"share_rule": [{"target_accounts": ["444455556666"]}]}]}]})]})
}

test_undecided if decided("aws_dlm_lifecycle_policy", {"policy_details": [{"schedule": [{"share_rule": [{"target_accounts": [sample.unknown]}]}]}]}) == {["aws_dlm_lifecycle_policy.leads", "shared", "undecided", ""]}
