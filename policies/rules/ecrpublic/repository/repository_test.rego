package rules.ecrpublic.repository_test

import data.lib.store.sample_test as sample
import data.rules.ecrpublic.repository as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_ecrpublic_repository_1 if decided("aws_ecrpublic_repository", {"repository_name": "leads"}) == {["aws_ecrpublic_repository.leads", "public", "exposed", ""]}

test_private_without_repository if decided("aws_ecr_repository", {}) == set()
