package rules.lambdamicrovms.ingress_test

import data.lib.store.sample_test as sample
import data.rules.lambdamicrovms.ingress as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_lambdamicrovms_microvm_1 if decided("aws_lambdamicrovms_microvm", {"ingress_network_connectors": ["arn:aws:lambda:eu-west-1:aws:network-connector:ALL_INGRESS"]}) == {["aws_lambdamicrovms_microvm.leads", "indirect", "unguarded", ""]}

test_unguarded_left_out if decided("aws_lambdamicrovms_microvm", {}) == {["aws_lambdamicrovms_microvm.leads", "indirect", "unguarded", ""]}

test_private_no_ingress if decided("aws_lambdamicrovms_microvm", {"ingress_network_connectors": ["arn:aws:lambda:eu-west-1:aws:network-connector:aws-network-connector:NO_INGRESS"]}) == set()

test_undecided_1 if decided("aws_lambdamicrovms_microvm", {"ingress_network_connectors": sample.unknown}) == {["aws_lambdamicrovms_microvm.leads", "indirect", "undecided", ""]}
