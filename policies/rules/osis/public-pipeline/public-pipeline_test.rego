package rules.osis["public-pipeline_test"]

import data.lib.store.sample_test as sample
import data.rules.osis["public-pipeline"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_osis_pipeline_1 if decided("aws_osis_pipeline", {}) == {["aws_osis_pipeline.leads", "internet", "unguarded", "medium"]}

test_private_1 if decided("aws_osis_pipeline", {"vpc_options": [{"subnet_ids": ["subnet-1"]}]}) == set()

test_undecided_1 if decided("aws_osis_pipeline", {"vpc_options": sample.unknown}) == {["aws_osis_pipeline.leads", "internet", "undecided", "medium"]}
