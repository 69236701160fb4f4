# METADATA
# title: Roles for SAML name the endpoint
# description: >
#   SAML:aud is the endpoint that an assertion was made for, its Recipient. A trust in a SAML provider that does not fix it takes assertions
#   that were made for another endpoint.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
#     description: IAM and AWS STS condition context keys
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html
#     description: SAML 2.0 federation
# custom:
#   kinds: [indirect]
#   reads:
#     aws_iam_role: [assume_role_policy]
#     aws_iam_saml_provider: [name]
#   says:
#     open: "takes assertions that its SAML provider made for any endpoint"
#   who: {open: signed-in}
#   fix: add a condition StringEquals on SAML:aud
#   rows: [G06]
package rules.iam["saml-audience"]

import data.lib.finding

path := ["assume_role_policy"]

findings contains finding.at(role, path, "indirect", "unguarded", "open") if {
	some role in input.resources.aws_iam_role
	some statement in role.documents.assume_role_policy.statements
	statement.effect == "Allow"
	some action in statement.actions
	lower(action) == "sts:assumerolewithsaml"
	not names_audience(statement)
}

names_audience(statement) if {
	some condition in statement.conditions
	condition.key == "saml:aud"
}

# A condition that is not known may name it.
names_audience(statement) if {
	some condition in statement.conditions
	not condition.key
}
