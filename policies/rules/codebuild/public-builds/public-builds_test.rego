package rules.codebuild["public-builds_test"]

import data.lib.store.sample_test as sample
import data.rules.codebuild["public-builds"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_codebuild_project_1 if decided("aws_codebuild_project", {"project_visibility": "PUBLIC_READ"}) == {["aws_codebuild_project.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_codebuild_project", {"project_visibility": "PRIVATE"}) == set()

test_private_2 if decided("aws_codebuild_project", {}) == set()

test_undecided_1 if decided("aws_codebuild_project", {"project_visibility": sample.unknown}) == {["aws_codebuild_project.leads", "public", "undecided", ""]}
