package rules.ebs["default-encryption_test"]

import data.lib.baseline.sample_test as sample
import data.rules.ebs["default-encryption"] as rule

alone(values) := result if {
	result := sample.decided(rule.findings) with input as sample.lone([sample.store("aws_ebs_encryption_by_default", values)])
}

test_exposed_off if alone({"enabled": false}) == {["aws_ebs_encryption_by_default.leads", "unguarded"]}

test_private_on if {
	alone({"enabled": true}) == set()
	alone({}) == set()
}

test_undecided_setting if alone({"enabled": sample.unknown}) == {["aws_ebs_encryption_by_default.leads", "undecided"]}
