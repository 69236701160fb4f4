# METADATA
# title: Access grants go to principals of known accounts
# description: >
#   A grant hands out credentials to a part of a bucket. A principal of another account gets them where the policy of the instance lets its
#   account ask. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-grant.html
#     description: Working with grants in S3 Access Grants
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3control_access_grant
#     description: aws_s3control_access_grant
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-cross-accounts.html
#     description: S3 Access Grants cross-account access
# custom:
#   kinds: [shared]
#   reads: {aws_s3control_access_grant: [grantee]}
#   says:
#     outsider: "grants the data to {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may grant the data to a principal of an account that is on no allow-list"
#   fix: name a principal of your own as grantee, or list its account in context.accounts of dealerguard.yaml
#   rows: [A16]
package rules.s3["access-grant"]

import data.lib.outsider

places := {"aws_s3control_access_grant": [["grantee", "grantee_identifier"]]}

findings := outsider.findings(places)
