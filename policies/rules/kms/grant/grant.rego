# METADATA
# title: Keys are granted to known accounts
# description: A grant lets its grantee use the key, whatever the key policy says. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
#     description: Grants in AWS KMS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_grant
#     description: aws_kms_grant
# custom:
#   kinds: [shared]
#   reads: {aws_kms_grant: [grantee_principal]}
#   says:
#     outsider: "lets {outsiders} use the key, on no allow-list of the configuration"
#     outsider-unknown: "may let a principal that is on no allow-list use the key"
#   fix: name a principal of your own account
#   rows: [F14]
package rules.kms.grant

import data.lib.outsider

places := {"aws_kms_grant": [["grantee_principal"]]}

findings := outsider.findings(places)
