package rules.kendra.experience_test

import data.lib.store.sample_test as sample
import data.rules.kendra.experience as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_kendra_experience_1 if decided("aws_kendra_experience", {"name": "leads"}) == {["aws_kendra_experience.leads", "indirect", "unguarded", ""]}

test_private_without_experience if decided("aws_kendra_index", {}) == set()
