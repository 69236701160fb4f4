package rules.s3["unbound-service-principal_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["unbound-service-principal"] as rule

policy := "aws_s3_bucket_policy.leads"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

test_exposed_any_distribution if {
	decided({"policies": [sample.policy([sample.service([])])]}) == {[policy, "any-account", "exposed", ""]}
}

test_exposed_a_full_block_does_not_hold_it if {
	store := {"policies": [sample.policy([sample.service([])])], "blocks": [sample.block(sample.flags_on)]}
	decided(store) == {[policy, "any-account", "exposed", ""]}
}

test_exposed_beside_a_public_statement if {
	found := [found | some found in rule.findings] with input as sample.view({"policies": [sample.policy([sample.open, sample.service([])])]})
	[layer.path[1] | some layer in found[0].because] == ["Statement[1]"]
}

test_private_own_distribution if {
	bound := sample.condition("StringEquals", "aws:sourcearn", ["arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE"])
	decided({"policies": [sample.policy([sample.service([bound])])]}) == set()
}

test_private_own_account_beside_a_bound_service if {
	bound := sample.condition("StringEquals", "aws:sourceaccount", ["111122223333"])
	own := [{"type": "AWS", "value": "arn:aws:iam::111122223333:root"}, {"type": "Service", "value": "cloudfront.amazonaws.com"}]
	decided({"policies": [sample.policy([sample.statement(own, ["s3:GetObject"], [bound])])]}) == set()
}

test_exposed_a_service_of_a_partition_that_is_not_known if {
	symbolic := sample.statement([{"type": "Service", "value": "cloudfront.⟨data.aws_partition.here.dns_suffix⟩"}], ["s3:GetObject"], [])
	decided({"policies": [sample.policy([symbolic])]}) == {[policy, "any-account", "exposed", ""]}
}

test_private_anyone_is_another_rule if {
	decided({"policies": [sample.policy([sample.open])]}) == set()
}

test_private_whole_document_unknown_is_another_rule if {
	decided({"policies": [sample.with_document("aws_s3_bucket_policy", "policy", sample.unknown)]}) == set()
}

test_private_service_that_writes if {
	writes := sample.statement([{"type": "Service", "value": "logging.s3.amazonaws.com"}], ["s3:PutObject"], [])
	decided({"policies": [sample.policy([writes])]}) == set()
}

test_undecided_unknown_source if {
	bound := sample.condition("StringEquals", "aws:sourcearn", [sample.unknown])
	decided({"policies": [sample.policy([sample.service([bound])])]}) == {[policy, "any-account", "undecided", ""]}
}
