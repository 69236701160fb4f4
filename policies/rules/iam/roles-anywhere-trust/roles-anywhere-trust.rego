# METADATA
# title: Roles that certificates open name the authority or the certificate
# description: >
#   A role that trusts IAM Roles Anywhere without a condition takes every certificate of every authority that is ever made a trust anchor.
#   AWS takes no public authority for a trust anchor, so anchors have no rule.
# related_resources:
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
#     description: The IAM Roles Anywhere trust model
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/getting-started.html
#     description: Creating a trust anchor and profile
# custom:
#   kinds: [any-account]
#   severity: high
#   reads: {aws_iam_role: [assume_role_policy]}
#   says:
#     open: lets holders of any certificate that any trust anchor vouches for assume the role
#     open-unknown: "may let holders of any certificate that any trust anchor vouches for assume the role, which depends on {references}"
#   fix: add ArnEquals on aws:SourceArn with the trust anchor, and StringEquals on aws:PrincipalTag/x509Subject/CN
#   rows: [G08]
#   assumed: true
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

verdicts := {"opaque": "undecided", "role": "exposed", "weak": "exposed", "none": "exposed"}
