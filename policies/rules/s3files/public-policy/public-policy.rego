# METADATA
# title: File systems of S3 Files are mounted only by named principals
# description: >
#   The policy works as that of an EFS file system: it may limit clients to those that come through a mount target.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3files_file_system_policy
#     description: aws_s3files_file_system_policy
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/API/API_S3Files_PutFileSystemPolicy.html
#     description: PutFileSystemPolicy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_s3files_file_system_policy: [policy, file_system_id]
#   says:
#     any-account: "lets any AWS account {deeds} the file system"
#     any-account-unknown: "may let any AWS account {deeds} the file system"
#     outsider: "lets {outsiders} use the file system, on no allow-list of the configuration"
#   fix: name the principals, or require elasticfilesystem:AccessedViaMountTarget
#   rows: [A23]
package rules.s3files["public-policy"]

import data.lib.carrier

findings := carrier.findings("s3files")
