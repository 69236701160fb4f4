# METADATA
# title: Roles that certificates open name the authority or the certificate
# description: >
#   Certificates of any trust anchor in the account open any role that trusts IAM Roles Anywhere, unless the trust names the anchor or the
#   certificate. An anchor is an authority that the account has registered, so that no stranger is in; whose certificates an anchor takes is
#   not judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/introduction.html
#     description: What is AWS Identity and Access Management Roles Anywhere
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
#     description: The IAM Roles Anywhere trust model
# custom:
#   kinds: [any-account]
#   severity: high
#   reads: {aws_iam_role: [assume_role_policy]}
#   says:
#     open: lets holders of any certificate that any trust anchor of the account vouches for assume the role
#     open-unknown: "may let holders of any certificate that any trust anchor of the account vouches for assume the role, which depends on {references}"
#   who: {open: certificate}
#   fix: add ArnEquals on aws:SourceArn with the trust anchor, and StringEquals on aws:PrincipalTag/x509Subject/CN
#   rows: [G08]
package rules.iam["roles-anywhere-trust"]

import data.lib.finding
import data.lib.policy
import data.lib.truth

findings contains finding.plus(
	finding.at(role, policy.place("assume_role_policy", statement), "any-account", verdict, "open"),
	{
		"says": {"args": {"references": truth.deciders(policy.statement_references(trusting))}},
		"exposure": sort(policy.fewer("conditions", count(trusting.conditions))),
	},
) if {
	some role in input.resources.aws_iam_role
	some index, trusting in role.documents.assume_role_policy.statements
	trusting.effect == "Allow"
	some principal in trusting.principals
	principal.value == "rolesanywhere.amazonaws.com"
	verdict := verdicts[policy.limit(policy.strengths(trusting, "rolesanywhere"))]
	statement := {"index": index, "sid": object.get(trusting, "sid", "")}
}

verdicts := {"opaque": "undecided", "role": "unguarded", "weak": "unguarded", "none": "unguarded"}
