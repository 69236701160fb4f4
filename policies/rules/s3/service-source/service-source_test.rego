package rules.s3["service-source_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["service-source"] as rule

decided(statements) := found if {
	found := sample.brief(rule.findings) with input as sample.view({"policies": [sample.policy(statements)]})
}

writes(conditions) := sample.statement([{"type": "Service", "value": "logging.s3.amazonaws.com"}], ["s3:PutObject"], conditions)

low := {["aws_s3_bucket_policy.leads", "indirect", "unguarded", ""]}

test_exposed_for_any_account if decided([writes([])]) == low

test_exposed_beside_one_that_reads if decided([writes([]), sample.service([])]) == low

test_exposed_says_which_service if {
	some found in rule.findings with input as sample.view({"policies": [sample.policy([sample.named, writes([])])]})
	found.says == {"code": "open", "args": {"who": "logging.s3.amazonaws.com"}}
	[layer.path[1] | some layer in found.because] == ["Statement[1]"]
}

test_private if {
	decided([writes([sample.condition("StringEquals", "aws:sourceaccount", ["111122223333"])])]) == set()
	decided([object.union(writes([]), {"effect": "Deny"})]) == set()
	decided([sample.service([])]) == set()
	decided([sample.named]) == set()
}
