package rules.ec2["metadata-defaults_test"]

import data.lib.baseline.sample_test as sample
import data.rules.ec2["metadata-defaults"] as rule

says(values) := result if {
	result := {[found.says.code, object.get(found, "severity", "")] | some found in rule.findings} with input as sample.lone([sample.store("aws_ec2_instance_metadata_defaults", values)])
}

test_exposed_version_one if {
	says({"http_tokens": "optional", "http_put_response_hop_limit": 2}) == {["weak", ""]}
	says({"http_put_response_hop_limit": 1}) == {["weak", ""]}
}

test_exposed_far if says({"http_tokens": "required", "http_put_response_hop_limit": 64}) == {["far", "low"]}

test_private_version_two if says({"http_tokens": "required", "http_put_response_hop_limit": 1}) == set()

test_undecided_defaults if {
	says({"http_tokens": sample.unknown, "http_put_response_hop_limit": sample.unknown}) == {["weak-unknown", ""], ["far-unknown", "low"]}
}
