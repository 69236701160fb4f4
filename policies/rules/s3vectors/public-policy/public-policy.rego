# METADATA
# title: Vector buckets are read only by named principals
# description: Every request to S3 Vectors is signed, by anybody's account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-bucket-policy.html
#     description: Managing vector bucket policies
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_s3vectors_vector_bucket_policy: [policy, vector_bucket_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the vectors"
#     any-account-unknown: "may let any AWS account {deeds} the vectors"
#     outsider: "lets {outsiders} use the vectors, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [A15]
package rules.s3vectors["public-policy"]

import data.lib.carrier

findings := carrier.findings("s3vectors")
