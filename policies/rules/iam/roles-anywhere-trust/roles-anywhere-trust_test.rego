package rules.iam["roles-anywhere-trust_test"]

import data.lib.carrier.sample_test as sample
import data.rules.iam["roles-anywhere-trust"] as rule

trusting(service, conditions) := found if {
	role := sample.holder("aws_iam_role", sample.allow({"type": "Service", "value": service}, conditions))
	found := sample.brief(rule.findings) with input as sample.view([role])
}

anywhere_where(key, value) := trusting("rolesanywhere.amazonaws.com", [sample.condition("StringLike", key, [value])])

unguarded := {["any-account", "unguarded", "open"]}

test_unguarded_any_certificate if {
	trusting("rolesanywhere.amazonaws.com", []) == unguarded
	anywhere_where("aws:principaltag/x509subject/cn", "*") == unguarded
	anywhere_where("aws:principaltag/team", "leads") == unguarded
}

test_private_anchor_or_certificate if {
	anywhere_where("aws:sourcearn", "arn:aws:rolesanywhere:eu-central-1:111122223333:trust-anchor/12345678") == set()
	anywhere_where("aws:sourceaccount", "111122223333") == set()
	anywhere_where("aws:principaltag/x509subject/cn", "leads") == set()
	anywhere_where("sts:sourceidentity", "CN=leads") == set()
}

test_private_another_service if trusting("ecs-tasks.amazonaws.com", []) == set()

test_undecided_unknown_anchor if {
	anywhere_where("aws:sourcearn", sample.unknown) == {["any-account", "undecided", "open-unknown"]}
}
