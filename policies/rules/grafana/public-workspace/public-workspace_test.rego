package rules.grafana["public-workspace_test"]

import data.lib.store.sample_test as sample
import data.rules.grafana["public-workspace"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_grafana_workspace_1 if decided("aws_grafana_workspace", {}) == {["aws_grafana_workspace.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_grafana_workspace", {"network_access_control": [{"prefix_list_ids": ["pl-1"], "vpce_ids": ["vpce-1"]}]}) == set()

test_undecided_1 if decided("aws_grafana_workspace", {"network_access_control": sample.unknown}) == {["aws_grafana_workspace.leads", "internet", "undecided", ""]}
