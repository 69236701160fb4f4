package rules.opensearch["serverless-principal_test"]

import data.lib.store.sample_test as sample
import data.rules.opensearch["serverless-principal"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({"aws_opensearchserverless_access_policy": [sample.resource("aws_opensearchserverless_access_policy", values)]}), {"context": {"accounts": ["111122223333"], "organizations": []}})
}

policy(account) := json.marshal([{"Rules": [], "Principal": [concat("", ["arn:aws:iam::", account, ":role/reader"])]}])

test_exposed_other_account if decided({"policy": policy("444455556666")}) == {["aws_opensearchserverless_access_policy.leads", "shared", "exposed", ""]}

test_private_own_account if decided({"policy": policy("111122223333")}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_opensearchserverless_access_policy": [sample.resource("aws_opensearchserverless_access_policy", {"policy": policy("444455556666")})]})
}

test_undecided if {
	undecided := {["aws_opensearchserverless_access_policy.leads", "shared", "undecided", ""]}
	decided({"policy": sample.unknown}) == undecided
	decided({"policy": "- Rules"}) == undecided
}
