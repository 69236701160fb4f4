package rules.globalaccelerator["custom-routing_test"]

import data.lib.store.sample_test as sample
import data.rules.globalaccelerator["custom-routing"] as rule

found(resources) := told if {
	told := {[one.verdict, one.says.code] | some one in rule.findings} with input as sample.lone(resources)
}

test_unguarded if {
	type := "aws_globalaccelerator_custom_routing_endpoint_group"
	found({type: [sample.resource(type, {})]}) == {["unguarded", "open"]}
}

test_private if found({}) == set()
