package rules.mailmanager["open-ingress_test"]

import data.lib.store.sample_test as sample
import data.rules.mailmanager["open-ingress"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_mailmanager_ingress_point_1 if decided("aws_mailmanager_ingress_point", {"type": "OPEN"}) == {["aws_mailmanager_ingress_point.leads", "indirect", "unguarded", ""]}

test_private_1 if decided("aws_mailmanager_ingress_point", {"type": "AUTH"}) == set()

test_private_2 if decided("aws_mailmanager_ingress_point", {"type": "OPEN", "network_configuration": [{"private_network_configuration": [{"vpc_endpoint_id": "vpce-1"}]}]}) == set()

test_undecided_1 if decided("aws_mailmanager_ingress_point", {"type": sample.unknown}) == {["aws_mailmanager_ingress_point.leads", "indirect", "undecided", ""]}
