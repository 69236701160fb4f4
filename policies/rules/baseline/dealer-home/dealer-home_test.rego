package rules.baseline["dealer-home_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["dealer-home"] as rule

says(values) := result if {
	result := {[found.verdict, found.says.code] | some found in rule.findings} with input as sample.lone([sample.store("aws_transfer_user", values)])
}

home(entry, target) := {"home_directory_type": "LOGICAL", "home_directory_mappings": [{"entry": entry, "target": target}]}

test_exposed_whole_bucket if {
	says({}) == {["unguarded", "weak"]}
	says(home("/", "/leads")) == {["unguarded", "whole"]}
	says(home("/", "/leads/")) == {["unguarded", "whole"]}
}

test_exposed_other_directories_stay if says(home("/in", "/leads/dealer-1")) == {["unguarded", "weak"]}

test_private_own_folder if {
	says(home("/", "/leads/dealer-1")) == set()
	says(home("/", {"$unknown": ["aws_s3_bucket.leads.id"]})) == set()
}

test_private_by_a_policy_of_the_session if says({"policy": "{}"}) == set()

test_undecided_home if says({"home_directory_type": sample.unknown, "home_directory_mappings": sample.unknown}) == {["undecided", "weak-unknown"]}
