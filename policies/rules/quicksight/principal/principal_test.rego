package rules.quicksight.principal_test

import data.lib.store.sample_test as sample
import data.rules.quicksight.principal as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_quicksight_dashboard_1 if decided("aws_quicksight_dashboard", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_dashboard.leads", "shared", "exposed", ""]}

test_exposed_quicksight_analysis_1 if decided("aws_quicksight_analysis", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_analysis.leads", "shared", "exposed", ""]}

test_exposed_quicksight_data_set_1 if decided("aws_quicksight_data_set", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_data_set.leads", "shared", "exposed", ""]}

test_exposed_quicksight_data_source_1 if decided("aws_quicksight_data_source", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_data_source.leads", "shared", "exposed", ""]}

test_exposed_quicksight_folder_1 if decided("aws_quicksight_folder", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_folder.leads", "shared", "exposed", ""]}

test_exposed_quicksight_template_1 if decided("aws_quicksight_template", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]}) == {["aws_quicksight_template.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_quicksight_dashboard", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:111122223333:group/default/readers"}]}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_quicksight_dashboard": [sample.resource("aws_quicksight_dashboard", {"permissions": [{"principal": "arn:aws:quicksight:eu-west-1:444455556666:group/default/readers"}]})]})
}

test_undecided if decided("aws_quicksight_dashboard", {"permissions": [{"principal": sample.unknown}]}) == {["aws_quicksight_dashboard.leads", "shared", "undecided", ""]}
