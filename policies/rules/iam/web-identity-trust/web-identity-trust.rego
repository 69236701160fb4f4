# METADATA
# title: Roles that people assume say for which application they sign in
# description: >
#   Google, Facebook, Amazon and Cognito sign in the users of every application. Without the application's id in a condition the users of any
#   other get in, and without cognito-identity.amazonaws.com:aud those of anybody's identity pool. Guests of the own pool need no sign-in: the
#   pool alone decides whether there are any.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
#     description: IAM and AWS STS condition context keys
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
#     description: Role trust and permissions of identity pools
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
#     description: Create a role for OpenID Connect federation
# custom:
#   kinds: [public]
#   reads: {aws_iam_role: [assume_role_policy]}
#   says:
#     stranger: "lets users of any application that signs in with {issuer} assume the role"
#     stranger-unknown: "may let users of any application that signs in with {issuer} assume the role"
#     guest: lets guests of an identity pool assume the role without signing in, where the pool takes guests
#   who: {stranger: signed-in}
#   fix: add StringEquals on the provider's aud (Google, Cognito) or app_id (Facebook, Amazon)
#   rows: [G04, G05]
package rules.iam["web-identity-trust"]

import data.lib.carrier.trust
import data.lib.finding
import data.lib.policy

findings := trust.findings(object.keys(policy.consumer_issuers)) | guests

guests contains finding.plus(finding.at(role, ["assume_role_policy"], "public", "unguarded", "guest"), {"severity": "medium"}) if {
	some role in input.resources.aws_iam_role
	some statement in role.documents.assume_role_policy.statements
	statement.effect == "Allow"
	some condition in statement.conditions
	condition.key == "cognito-identity.amazonaws.com:amr"
	"unauthenticated" in condition.values
}
