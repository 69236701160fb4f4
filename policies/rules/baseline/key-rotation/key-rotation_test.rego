package rules.baseline["key-rotation_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["key-rotation"] as rule

alone(values) := result if {
	result := sample.decided(rule.findings) with input as sample.lone([sample.store("aws_kms_key", values)])
}

exposed := {["aws_kms_key.leads", "unguarded"]}

test_exposed_key if {
	alone({}) == exposed
	alone({"enable_key_rotation": true, "is_enabled": false}) == exposed
	alone({"enable_key_rotation": true, "bypass_policy_lockout_safety_check": true}) == exposed
}

test_private_rotated if alone({"enable_key_rotation": true}) == set()

test_private_asymmetric if alone({"customer_master_key_spec": "RSA_2048"}) == set()

test_undecided_rotation if alone({"enable_key_rotation": sample.unknown}) == {["aws_kms_key.leads", "undecided"]}
