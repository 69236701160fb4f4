package rules.iam["web-identity-trust_test"]

import data.lib.carrier.sample_test as sample
import data.rules.iam["web-identity-trust"] as rule

trusting(provider, conditions) := found if {
	role := sample.holder("aws_iam_role", sample.allow({"type": "Federated", "value": provider}, conditions))
	found := sample.brief(rule.findings) with input as sample.view([role])
}

cognito := "cognito-identity.amazonaws.com"

exposed := {["public", "exposed", "stranger"]}

pool := sample.condition("StringEquals", "cognito-identity.amazonaws.com:aud", ["eu-central-1:12345678-1234-1234-1234-123456789012"])

kind_of_user(value) := object.union(sample.condition("StringLike", "cognito-identity.amazonaws.com:amr", [value]), {"qualifier": "ForAnyValue"})

test_exposed_users_of_any_application if {
	every provider in ["accounts.google.com", "graph.facebook.com", "www.amazon.com", cognito] {
		trusting(provider, []) == exposed
	}
	trusting(cognito, [kind_of_user("authenticated")]) == exposed
	trusting(cognito, [sample.condition("StringLike", "cognito-identity.amazonaws.com:aud", ["eu-central-1:*"])]) == exposed
}

test_private_own_application if {
	trusting("accounts.google.com", [sample.condition("StringEquals", "accounts.google.com:aud", ["66677788899900pro0"])]) == set()
	trusting("graph.facebook.com", [sample.condition("StringEquals", "graph.facebook.com:app_id", ["112233445566"])]) == set()
	trusting("www.amazon.com", [sample.condition("StringEquals", "www.amazon.com:app_id", ["amzn1.application-oa2-123456"])]) == set()
	trusting(cognito, [pool, kind_of_user("authenticated")]) == set()
}

test_private_shared_issuer_is_another_rule if trusting("arn:aws:iam::111122223333:oidc-provider/gitlab.com", []) == set()

test_unguarded_guests_of_the_own_pool if {
	trusting(cognito, [pool, kind_of_user("unauthenticated")]) == {["public", "unguarded", "guest"]}
}

test_undecided_unknown_application if {
	trusting("accounts.google.com", [sample.condition("StringEquals", "accounts.google.com:aud", [sample.unknown])]) == {["public", "undecided", "stranger-unknown"]}
}
