# METADATA
# title: Roles that trust a shared identity provider say whose tokens count
# description: >
#   GitHub, GitLab, Terraform Cloud and their like sign the tokens of all their customers with one issuer. A condition on the audience alone
#   lets in the pipelines of anybody, and so does a wildcard within the name of the owner: repo:org* also fits the organisation org-evil.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
#     description: Identity-provider controls for shared OIDC providers
#   - ref: https://docs.github.com/en/actions/reference/security/oidc
#     description: GitHub, OpenID Connect reference
# custom:
#   kinds: [public]
#   reads:
#     aws_iam_role: [assume_role_policy]
#     aws_iam_openid_connect_provider: [url]
#   says:
#     stranger: "lets anyone with a token of {issuer} assume the role"
#     stranger-unknown: "may let anyone with a token of a shared identity provider assume the role"
#   who: {stranger: signed-in}
#   fix: fix the claim that names the tenant, such as sub to repo:my-org/my-repo:*
#   rows: [G03]
package rules.iam["oidc-trust"]

import data.lib.carrier.trust
import data.lib.policy

findings := trust.findings(object.keys(policy.shared_issuers) | {""})
