package rules.sagemaker["workforce-ranges_test"]

import data.lib.store.sample_test as sample
import data.rules.sagemaker["workforce-ranges"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_sagemaker_workforce", {}) == {["aws_sagemaker_workforce.leads", "internet", "exposed", ""]}

test_exposed_any_address if decided("aws_sagemaker_workforce", {"source_ip_config": [{"cidrs": ["0.0.0.0/0"]}]}) == {["aws_sagemaker_workforce.leads", "internet", "exposed", ""]}

test_private_known if decided("aws_sagemaker_workforce", {"source_ip_config": [{"cidrs": ["203.0.113.0/24"]}]}) == set()

test_private_vpc if decided("aws_sagemaker_workforce", {"workforce_vpc_config": [{"vpc_id": "vpc-1"}]}) == set()

test_undecided_ranges if decided("aws_sagemaker_workforce", {"source_ip_config": [{"cidrs": sample.unknown}]}) == {["aws_sagemaker_workforce.leads", "internet", "undecided", ""]}
