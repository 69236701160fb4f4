package rules.kendra.experience_test

import data.lib.store.sample_test as sample
import data.rules.kendra.experience as rule

index(policy) := object.union(sample.resource("aws_kendra_index", {"user_context_policy": policy}), {"address": "aws_kendra_index.all"})

experience(links) := object.union(sample.resource("aws_kendra_experience", {"name": "leads"}), {"links": links})

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

open := {["aws_kendra_experience.leads", "indirect", "unguarded", ""]}

linked := experience({"index_id": ["aws_kendra_index.all"]})

test_unguarded_index_that_is_not_here if decided({"aws_kendra_experience": [experience({})]}) == open

test_unguarded_index_that_filters_on_request if {
	decided({"aws_kendra_experience": [linked], "aws_kendra_index": [index("ATTRIBUTE_FILTER")]}) == open
}

test_private_index_that_filters_by_token if {
	decided({"aws_kendra_experience": [linked], "aws_kendra_index": [index("USER_TOKEN")]}) == set()
}

test_private_without_experience if decided({"aws_kendra_index": [index("ATTRIBUTE_FILTER")]}) == set()
