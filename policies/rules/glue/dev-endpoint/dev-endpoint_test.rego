package rules.glue["dev-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.glue["dev-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_glue_dev_endpoint_1 if decided("aws_glue_dev_endpoint", {"name": "leads"}) == {["aws_glue_dev_endpoint.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_glue_dev_endpoint", {"subnet_id": "subnet-1"}) == set()

test_private_2 if decided("aws_glue_dev_endpoint", {"subnet_id": sample.unknown}) == set()
