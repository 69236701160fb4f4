package rules.neptune["public-graph_test"]

import data.lib.store.sample_test as sample
import data.rules.neptune["public-graph"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_neptunegraph_graph if decided("aws_neptunegraph_graph", {"public_connectivity": true}) == {["aws_neptunegraph_graph.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_neptunegraph_graph", {"public_connectivity": false}) == set()

test_private_left_out if decided("aws_neptunegraph_graph", {}) == set()

test_undecided_not_known if decided("aws_neptunegraph_graph", {"public_connectivity": sample.unknown}) == {["aws_neptunegraph_graph.leads", "internet", "undecided", ""]}
