# METADATA
# title: Packages are read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html
#     description: Repository policies
#   - ref: https://docs.aws.amazon.com/codeartifact/latest/ug/domain-policies.html
#     description: Domain policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codeartifact_domain_permissions_policy
#     description: aws_codeartifact_domain_permissions_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codeartifact_repository_permissions_policy
#     description: aws_codeartifact_repository_permissions_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_codeartifact_domain_permissions_policy: [policy_document, domain]
#     aws_codeartifact_repository_permissions_policy: [policy_document, repository]
#   says:
#     any-account: "lets any AWS account {deeds} the packages"
#     any-account-unknown: "may let any AWS account {deeds} the packages"
#     outsider: "lets {outsiders} use the packages, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [C36]
package rules.codeartifact["public-policy"]

import data.lib.carrier

findings := carrier.findings("codeartifact")
