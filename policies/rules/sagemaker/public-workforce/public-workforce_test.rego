package rules.sagemaker["public-workforce_test"]

import data.lib.store.sample_test as sample
import data.rules.sagemaker["public-workforce"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_crowd if decided("aws_sagemaker_flow_definition", {"human_loop_config": [{"workteam_arn": "arn:aws:sagemaker:eu-west-1:394669845002:workteam/public-crowd/default"}]}) == {["aws_sagemaker_flow_definition.leads", "public", "exposed", ""]}

test_exposed_price if decided("aws_sagemaker_labeling_job", {"human_task_config": [{"public_workforce_task_price": [{"amount_in_usd": [{"cents": 1}]}]}]}) == {["aws_sagemaker_labeling_job.leads", "public", "exposed", ""]}

test_private_private if decided("aws_sagemaker_flow_definition", {"human_loop_config": [{"workteam_arn": "arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/leads"}]}) == set()

test_undecided_team if decided("aws_sagemaker_flow_definition", {"human_loop_config": [{"workteam_arn": sample.unknown}]}) == {["aws_sagemaker_flow_definition.leads", "public", "undecided", ""]}

test_undecided_price if {
	private := "arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/leads"
	decided("aws_sagemaker_labeling_job", {"human_task_config": [{"workteam_arn": private, "public_workforce_task_price": sample.unknown}]}) == {["aws_sagemaker_labeling_job.leads", "public", "undecided", ""]}
}

test_undecided_once if count(rule.findings) == 1 with input as sample.lone({"aws_sagemaker_labeling_job": [sample.resource("aws_sagemaker_labeling_job", {"human_task_config": sample.unknown})]})
