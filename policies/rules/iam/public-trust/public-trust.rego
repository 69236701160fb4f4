# METADATA
# title: Roles are assumed only by named principals
# description: >
#   A role that trusts everyone hands its permissions to any AWS account. sts:ExternalId is no limit: whoever knows or guesses the text gets in.
#   Other accounts that are named are judged once context lists the own ones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#     description: AWS JSON policy elements, Principal
# custom:
#   kinds: [public, any-account, shared]
#   reads: {aws_iam_role: [assume_role_policy]}
#   says:
#     anyone: "lets anyone with an AWS account assume the role"
#     anyone-unknown: "may let anyone with an AWS account assume the role"
#     any-account: "lets any AWS account assume the role"
#     outsider: "lets {outsiders} assume the role, on no allow-list of the configuration"
#   who: {anyone: any-account}
#   fix: name the accounts or roles that may assume it, or add a condition on aws:PrincipalOrgID
#   fixes:
#     outsider: name a role of that account and require an sts:ExternalId, or list it in context.accounts
#   rows: [G01, G02]
package rules.iam["public-trust"]

import data.lib.carrier

findings := carrier.findings("iam")
