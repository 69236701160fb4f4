package rules.rum["guest-role_test"]

import data.lib.store.sample_test as sample
import data.rules.rum["guest-role"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_rum_app_monitor_1 if decided("aws_rum_app_monitor", {"app_monitor_configuration": [{"guest_role_arn": "arn:aws:iam::111122223333:role/guests"}]}) == {["aws_rum_app_monitor.leads", "indirect", "unguarded", ""]}

test_private_1 if decided("aws_rum_app_monitor", {}) == set()
