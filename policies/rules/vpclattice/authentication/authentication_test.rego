package rules.vpclattice.authentication_test

import data.lib.carrier.sample_test as sample
import data.rules.vpclattice.authentication as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view([{"address": "aws_vpclattice_service.leads", "type": "aws_vpclattice_service", "input": "plan.json", "values": values}])
}

test_unguarded_none if {
	decided({"auth_type": "NONE"}) == {["any-account", "unguarded", "none"]}
}

test_unguarded_default if {
	decided({}) == {["any-account", "unguarded", "none"]}
	decided({"auth_type": {"$unknown": []}}) == {["any-account", "unguarded", "none"]}
}

test_private_signed if decided({"auth_type": "AWS_IAM"}) == set()

test_undecided_unknown if {
	decided({"auth_type": sample.unknown}) == {["any-account", "undecided", "none-unknown"]}
}
