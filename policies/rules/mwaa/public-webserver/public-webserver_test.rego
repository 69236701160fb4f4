package rules.mwaa["public-webserver_test"]

import data.lib.store.sample_test as sample
import data.rules.mwaa["public-webserver"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_mwaa_environment_1 if decided("aws_mwaa_environment", {"webserver_access_mode": "PUBLIC_ONLY"}) == {["aws_mwaa_environment.leads", "internet", "exposed", ""]}

test_private_1 if decided("aws_mwaa_environment", {"webserver_access_mode": "PRIVATE_ONLY"}) == set()

test_private_2 if decided("aws_mwaa_environment", {}) == set()

test_undecided_1 if decided("aws_mwaa_environment", {"webserver_access_mode": sample.unknown}) == {["aws_mwaa_environment.leads", "internet", "undecided", ""]}

test_exposed_both if decided("aws_mwaa_environment", {"webserver_access_mode": "PUBLIC_AND_PRIVATE"}) == {["aws_mwaa_environment.leads", "internet", "exposed", ""]}
