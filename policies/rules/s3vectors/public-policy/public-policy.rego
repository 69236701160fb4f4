# METADATA
# title: Vector buckets are read only by named principals
# description: >
#   Block public access is always on for vector buckets and cannot be turned off, so that a public policy admits nobody; it is still not what
#   anyone means to deploy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors.html
#     description: Working with S3 Vectors and vector buckets
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-bucket-policy.html
#     description: Managing vector bucket policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3vectors_vector_bucket_policy
#     description: aws_s3vectors_vector_bucket_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_s3vectors_vector_bucket_policy: [policy, vector_bucket_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the vectors"
#     any-account-unknown: "may let any AWS account {deeds} the vectors"
#     held: "would let any AWS account {deeds} the vectors, held back only by the service, which refuses public policies"
#     outsider: "lets {outsiders} use the vectors, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [A15]
package rules.s3vectors["public-policy"]

import data.lib.carrier

findings contains carrier.behind_block(found) if some found in carrier.findings("s3vectors")
