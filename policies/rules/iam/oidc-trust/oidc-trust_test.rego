package rules.iam["oidc-trust_test"]

import data.lib.carrier.sample_test as sample
import data.rules.iam["oidc-trust"] as rule

# trusting(provider, conditions) is what the rule finds for a role that trusts the provider.
trusting(provider, conditions) := trusting_beside(provider, conditions, [])

trusting_beside(provider, conditions, others) := found if {
	role := sample.holder("aws_iam_role", sample.allow({"type": "Federated", "value": provider}, conditions))
	found := sample.brief(rule.findings) with input as sample.view(array.concat([role], others))
}

oidc(host) := concat("/", ["arn:aws:iam::111122223333:oidc-provider", host])

github := oidc("token.actions.githubusercontent.com")

gitlab := oidc("gitlab.com")

github_where(operator, claim, values) := trusting(github, [sample.condition(operator, concat(":", ["token.actions.githubusercontent.com", claim]), values)])

subject(value) := github_where("StringLike", "sub", [value])

exposed := {["public", "exposed", "stranger"]}

undecided := {["public", "undecided", "stranger-unknown"]}

audience := sample.condition("StringEquals", "token.actions.githubusercontent.com:aud", ["sts.amazonaws.com"])

provider(url) := {
	"address": "aws_iam_openid_connect_provider.leads", "type": "aws_iam_openid_connect_provider", "input": "plan.json",
	"values": {"url": url},
}

symbolic := "⟨aws_iam_openid_connect_provider.leads.arn⟩"

test_exposed_no_claim if {
	trusting(github, []) == exposed
	trusting(github, [audience]) == exposed
	trusting(gitlab, []) == exposed
	trusting("arn:aws:iam::⟨data.aws_caller_identity.me.account_id⟩:oidc-provider/gitlab.com", []) == exposed
}

test_exposed_claim_that_names_no_tenant if {
	every value in ["*", "repo:*", "repo:leads*", "repo:*/shop:ref:refs/heads/main", "repo:${aws:PrincipalTag/org}/x", "workflow:deploy", "environment:production"] {
		subject(value) == exposed
	}
	github_where("StringLike", "sub", ["repo:leads/shop:*", "repo:*"]) == exposed
	github_where("StringLike", "sub", []) == exposed
	github_where("StringNotEquals", "sub", ["repo:leads/shop:ref:refs/heads/main"]) == exposed
	github_where("StringEquals", "actor", ["somebody"]) == exposed
}

test_exposed_claim_that_may_be_missing if {
	optional := object.union(sample.condition("StringEquals", "gitlab.com:sub", ["project_path:leads/shop:ref_type:branch:ref:main"]), {"if_exists": true})
	trusting(gitlab, [optional]) == exposed
}

test_exposed_provider_of_this_plan if {
	trusting_beside(symbolic, [], [provider("https://token.actions.githubusercontent.com")]) == exposed
	trusting_beside({"$unknown": ["aws_iam_openid_connect_provider.leads.arn"]}, [], [provider("https://gitlab.com/")]) == exposed
}

test_exposed_provider_of_the_own_input if {
	other := object.union(provider("https://id.leads.example"), {"input": "other.json"})
	trusting_beside(symbolic, [], [other, provider("https://gitlab.com")]) == exposed
}

test_exposed_issuer_that_the_condition_tells if trusting(symbolic, [audience]) == exposed

test_exposed_audience_and_session_name if {
	trusting(oidc("oidc.vercel.com"), [sample.condition("StringLike", "oidc.vercel.com:aud", ["https://vercel.com/*"])]) == exposed
	trusting(oidc("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d"), []) == exposed
}

test_private_tenant if {
	every value in ["repo:leads/shop:ref:refs/heads/main", "repo:leads/shop:*", "repo:leads/*", "repository_owner:leads:*"] {
		subject(value) == set()
	}
	github_where("StringEquals", "repository_owner", ["leads"]) == set()
	github_where("StringLike", "repository", ["leads/*"]) == set()
	trusting(gitlab, [sample.condition("StringLike", "gitlab.com:sub", ["project_path:leads/*"])]) == set()
	trusting(oidc("app.terraform.io"), [sample.condition("StringLike", "app.terraform.io:sub", ["organization:leads:project:*"])]) == set()
	trusting(oidc("oidc.vercel.com"), [sample.condition("StringEquals", "oidc.vercel.com:aud", ["https://vercel.com/leads"])]) == set()
	trusting(oidc("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d"), [sample.condition("StringEquals", "sts:rolesessionname", ["MicrosoftSentinel_12345678"])]) == set()
}

test_private_any_value_of_a_claim_that_every_token_has if {
	every_value := object.union(sample.condition("StringLike", "gitlab.com:sub", ["project_path:leads/*"]), {"qualifier": "ForAllValues"})
	trusting(gitlab, [every_value]) == set()
}

test_private_another_limit if {
	trusting(github, [sample.condition("IpAddress", "aws:sourceip", ["203.0.113.0/24"])]) == set()
}

test_private_issuer_of_one_customer if {
	trusting(oidc("oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE"), []) == set()
	trusting({"$unknown": ["module.eks.oidc_provider_arn"]}, []) == set()
	trusting_beside(symbolic, [], [provider("https://id.leads.example")]) == set()
	trusting("arn:aws:iam::111122223333:saml-provider/staff", []) == set()
}

test_undecided_tenant if {
	github_where("StringLike", "sub", [sample.unknown]) == undecided
	github_where("StringLike", "sub", sample.unknown) == undecided
	trusting(github, [sample.unknown]) == undecided
}

test_undecided_issuer if {
	trusting(sample.unknown, []) == undecided
	trusting_beside(symbolic, [], [provider(sample.unknown)]) == undecided
	trusting(sample.unknown, [sample.unknown]) == undecided
}

test_whole_document_unknown_is_another_rule if {
	sample.brief(rule.findings) == set() with input as sample.view([sample.holder("aws_iam_role", sample.unknown)])
}
