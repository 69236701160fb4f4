# METADATA
# title: Table buckets and tables are read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-resource-based-policies.html
#     description: Resource-based policies for S3 Tables
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_s3tables_table_bucket_policy: [resource_policy, table_bucket_arn]
#     aws_s3tables_table_policy: [resource_policy, name]
#   says:
#     any-account: "lets any AWS account {deeds} the tables"
#     any-account-unknown: "may let any AWS account {deeds} the tables"
#     outsider: "lets {outsiders} use the tables, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [A14]
package rules.s3tables["public-policy"]

import data.lib.carrier

findings := carrier.findings("s3tables")
