# METADATA
# title: Table buckets and tables are read only by named principals
# description: >
#   Block public access is always on for table buckets and cannot be turned off, so that a public policy admits nobody; it is still not what
#   anyone means to deploy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables.html
#     description: Working with Amazon S3 Tables and table buckets
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-resource-based-policies.html
#     description: Resource-based policies for S3 Tables
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3tables_table_bucket_policy
#     description: aws_s3tables_table_bucket_policy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3tables_table_policy
#     description: aws_s3tables_table_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_s3tables_table_bucket_policy: [resource_policy, table_bucket_arn]
#     aws_s3tables_table_policy: [resource_policy, name]
#   says:
#     any-account: "lets any AWS account {deeds} the tables"
#     any-account-unknown: "may let any AWS account {deeds} the tables"
#     held: "would let any AWS account {deeds} the tables, held back only by the service, which refuses public policies"
#     outsider: "lets {outsiders} use the tables, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [A14]
package rules.s3tables["public-policy"]

import data.lib.carrier

findings contains carrier.behind_block(found) if some found in carrier.findings("s3tables")
