package lib.policy

import data.lib.truth

# Whom a trust policy lets in by way of an identity provider. Some issuers serve many customers: their tokens differ in one
# claim only, so a trust that fixes no such claim takes the tokens of everybody who signs up there.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html

# federated(document, urls) lists the statements that let in a stranger: {index, sid, issuer, verdict, code, args, exposure}.
# An issuer that cannot be told is "". `urls` are those of the providers in the input, by address.
federated(document, urls) := [trusted |
	some index, statement in standing(document)
	is_allow(statement)
	not is_void(statement, "iam")
	some principal in statement.principals
	is_federated(principal)
	issuer := issuer_of(principal.value, statement, urls)
	verdict := trust_verdict(issuer, statement)
	trusted := {
		"index": index,
		"sid": object.get(statement, "sid", ""),
		"issuer": issuer,
		"verdict": verdict,
		"code": concat("/", ["policy", trust_code(issuer, verdict, statement)]),
		"args": {
			"issuer": issuer,
			"conditions": few(condition_keys(statement)),
			"references": truth.deciders(trust_references(principal.value, statement)),
		},
		"exposure": sort(union({{concat(":", ["principal", issuer])}, fewer("conditions", count(statement.conditions))})),
	}
]

# names_provider(document) is a total boolean. Most trust policies name services and accounts only.
default names_provider(_) := false

names_provider(document) if {
	some statement in document.statements
	some principal in statement.principals
	is_federated(principal)
}

# issuer_of(provider, statement, urls): a provider is named by its host, by an ARN that ends in its host, or by a resource; else
# the condition keys tell, which begin with the host.
issuer_of(provider, statement, urls) := lower(parts[count(parts) - 1]) if {
	is_string(provider)
	not contains(provider, "⟨")
	parts := split(provider, "oidc-provider/")
} else := lower(parts[1]) if {
	is_string(provider)
	parts := split(provider, "oidc-provider/")
	not contains(parts[1], "⟨")
} else := host if {
	some reference in provider_references(provider)
	host := host_of(urls[trim_suffix(reference, ".arn")])
} else := [host | some host in condition_hosts(statement)][0] if {
	count(condition_hosts(statement)) > 0
} else := "own" if {
	some reference in trust_references(provider, statement)
	some owner in ["aws_eks_cluster.", "module.eks", "aws_iam_saml_provider."]
	contains(reference, owner)
} else := ""

provider_references(provider) := truth.references(provider) if {
	truth.is_unknown(provider)
} else := [split(piece, "⟩")[0] | some i, piece in split(provider, "⟨"); i > 0]

host_of(url) := lower(trim_suffix(trim_prefix(url, "https://"), "/")) if is_string(url)

# A claim's key is "host:claim"; keys of AWS itself ("aws:sourceip") have no host in front.
condition_hosts(statement) := sort({host |
	some key in condition_keys(statement)
	parts := split(key, ":")
	host := concat(":", array.slice(parts, 0, count(parts) - 1))
	contains(host, ".")
	not contains(host, "⟨")
})

trust_verdict("", statement) := limited(limit(claim_strengths("", statement)), "undecided")

trust_verdict(issuer, statement) := limited(limit(claim_strengths(issuer, statement)), "public") if tenancy_claims[issuer]

trust_code(issuer, verdict, statement) := "unknown-issuer" if {
	issuer == ""
} else := "unknown-tenant" if {
	verdict == "undecided"
} else := "any-token-weak" if {
	count(statement.conditions) > 0
} else := "any-token"

trust_references(provider, statement) := sort({reference |
	some list in [provider_references(provider), statement_references(statement)]
	some reference in list
})

# Besides the claims, whatever else limits who assumes a role counts.
claim_strengths(issuer, statement) := strengths(statement, "iam") | {claim_strength(condition, issuer) | some condition in statement.conditions}

# Every token has its claims, so ForAllValues is no gap here.
claim_strength(condition, issuer) := "opaque" if {
	truth.is_unknown(condition)
} else := "weak" if {
	not fixes_tenant(condition, issuer)
} else := "opaque" if {
	truth.is_unknown(condition.values)
} else := weakest({tenant_strength(value, lower(condition.key), issuer) | some value in condition.values} | {"weak" | count(condition.values) == 0})

default fixes_tenant(_, _) := false

fixes_tenant(condition, issuer) if {
	some claim in tenancy_claims[issuer]
	lower(condition.key) == claim_key(issuer, claim)
	positive[lower(condition.operator)]
	not condition.if_exists
}

claim_key(issuer, claim) := concat(":", [issuer, claim]) if {
	not contains(claim, ":")
} else := claim

tenant_strength(value, key, issuer) := "opaque" if {
	truth.is_unknown(value)
} else := "weak" if {
	github_issuers[issuer]
	endswith(key, ":sub")
	not tenant_labels[split(value, ":")[0]]
} else := "fixed" if {
	not wild(value)
} else := "fixed" if {
	names_one(split(split(split(value, "*")[0], "?")[0], "${")[0])
} else := "weak"

# names_one(start): before the first wildcard the tenant is written to its end. "repo:org*" also fits "repo:org-of-another".
names_one(start) if {
	parts := split(start, ":")
	rest := concat(":", array.slice(parts, min([1, count(parts) - 1]), count(parts)))
	name := split(split(rest, "/")[0], ":")[0]
	name != ""
	name != rest
}
