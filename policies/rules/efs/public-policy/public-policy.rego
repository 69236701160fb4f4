# METADATA
# title: File systems are mounted only by named principals or through a mount target
# description: Without a limit any client that reaches a mount target is in, whoever it is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
#     description: Blocking public access to EFS file systems
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/efs_file_system_policy
#     description: aws_efs_file_system_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_efs_file_system_policy: [policy, file_system_id]
#   says:
#     any-account: "lets any AWS account {deeds} the file system"
#     any-account-unknown: "may let any AWS account {deeds} the file system"
#     outsider: "lets {outsiders} use the file system, on no allow-list of the configuration"
#   fix: name the principals, or require elasticfilesystem:AccessedViaMountTarget
#   rows: [F01]
package rules.efs["public-policy"]

import data.lib.carrier

findings := carrier.findings("efs")
