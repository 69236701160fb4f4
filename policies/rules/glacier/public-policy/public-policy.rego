# METADATA
# title: Vaults are read only by named principals
# description: Every request to Glacier is signed, by anybody's account where the policy of a vault lets everyone in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html
#     description: Vault Access Policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glacier_vault
#     description: aws_glacier_vault
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glacier_vault_lock
#     description: aws_glacier_vault_lock
#   - ref: https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-signing-requests.html
#     description: Signing requests
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_glacier_vault: [access_policy]
#     aws_glacier_vault_lock: [policy, vault_name]
#   says:
#     any-account: "lets any AWS account {deeds} the vault"
#     any-account-unknown: "may let any AWS account {deeds} the vault"
#     outsider: "lets {outsiders} use the vault, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [F03]
package rules.glacier["public-policy"]

import data.lib.carrier

findings := carrier.findings("glacier")
