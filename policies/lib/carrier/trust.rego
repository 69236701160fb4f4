# METADATA
# title: Roles that trust identity providers
# custom:
#   everywhere: [aws_iam_openid_connect_provider]
package lib.carrier.trust

import data.lib.finding
import data.lib.policy

# findings(issuers) holds one finding a statement that trusts everybody at one of the issuers. "" stands for one that cannot be told.
findings(issuers) := {found |
	some [role, trusted] in strangers
	issuers[trusted.issuer]
	found := finding.plus(
		finding.at(role, policy.place("assume_role_policy", trusted), "public", verdicts[trusted.verdict], "stranger"),
		{
			"says": {"args": trusted.args},
			"because": [finding.layer(role, policy.place("assume_role_policy", trusted), trusted.code, trusted.args)],
			"exposure": trusted.exposure,
		},
	)
}

verdicts := {"public": "exposed", "undecided": "undecided"}

strangers := [[role, trusted] |
	some role in input.resources.aws_iam_role
	policy.names_provider(role.documents.assume_role_policy)
	some trusted in policy.federated(role.documents.assume_role_policy, object.get(urls, role.input, {}))
	verdicts[trusted.verdict]
]

urls[provider.input][provider.address] := provider.values.url if some provider in input.resources.aws_iam_openid_connect_provider
