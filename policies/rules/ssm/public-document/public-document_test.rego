package rules.ssm["public-document_test"]

import data.lib.store.sample_test as sample
import data.rules.ssm["public-document"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_all if decided("aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "All"}}) == {["aws_ssm_document.leads", "public", "exposed", ""]}

test_exposed_all_among_others if decided("aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "111122223333, all"}}) == {["aws_ssm_document.leads", "public", "exposed", ""]}

test_private_named if decided("aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "111122223333"}}) == set()

test_private_not_shared if decided("aws_ssm_document", {}) == set()

test_undecided_accounts if decided("aws_ssm_document", {"permissions": {"type": "Share", "account_ids": sample.unknown}}) == {["aws_ssm_document.leads", "public", "undecided", ""]}

test_undecided_permissions if decided("aws_ssm_document", {"permissions": sample.unknown}) == {["aws_ssm_document.leads", "public", "undecided", ""]}
