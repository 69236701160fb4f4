# METADATA
# title: Backup vaults are used only by named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
#     description: Vault access policies
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_backup_vault_policy: [policy, backup_vault_name]
#   says:
#     any-account: "lets any AWS account {deeds} the vault"
#     any-account-unknown: "may let any AWS account {deeds} the vault"
#     outsider: "lets {outsiders} use the vault, on no allow-list of the configuration"
#   fix: name the accounts, or add a condition on aws:PrincipalOrgID
#   rows: [F04]
package rules.backup["public-policy"]

import data.lib.carrier

findings := carrier.findings("backup")
