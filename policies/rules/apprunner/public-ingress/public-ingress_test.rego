package rules.apprunner["public-ingress_test"]

import data.lib.store.sample_test as sample
import data.rules.apprunner["public-ingress"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_apprunner_service_1 if decided("aws_apprunner_service", {"network_configuration": [{"ingress_configuration": [{"is_publicly_accessible": true}]}]}) == {["aws_apprunner_service.leads", "internet", "exposed", ""]}

test_exposed_apprunner_service_2 if decided("aws_apprunner_service", {}) == {["aws_apprunner_service.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_apprunner_service", {"network_configuration": [{"ingress_configuration": [{"is_publicly_accessible": false}]}]}) == set()

test_undecided_1 if decided("aws_apprunner_service", {"network_configuration": [{"ingress_configuration": [{"is_publicly_accessible": sample.unknown}]}]}) == {["aws_apprunner_service.leads", "internet", "undecided", ""]}
