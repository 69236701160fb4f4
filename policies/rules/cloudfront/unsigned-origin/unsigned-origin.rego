# METADATA
# title: CloudFront asks viewers of a private origin for a signature
# description: >
#   An origin with access control (a bucket, a function URL) answers nobody but CloudFront. A behaviour without trusted key groups hands it to
#   everybody all the same: what the bucket keeps shut, the distribution opens. A function that runs before the viewer is answered may ask who
#   is there, so it is undecided. A bucket that holds a public site needs a waiver.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html
#     description: Serve private content with signed URLs and signed cookies
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
#   - ref: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DefaultCacheBehavior.html
#     description: DefaultCacheBehavior
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_multitenant_distribution
#     description: aws_cloudfront_multitenant_distribution
# custom:
#   kinds: [public]
#   reads:
#     aws_cloudfront_distribution: [default_cache_behavior, enabled, ordered_cache_behavior, origin, origin_group, viewer_mtls_config]
#     aws_cloudfront_multitenant_distribution: [cache_behavior, default_cache_behavior, enabled, origin, origin_group, viewer_mtls_config]
#   links:
#     aws_cloudfront_distribution: ["origin[*].domain_name"]
#     aws_cloudfront_multitenant_distribution: ["origin[*].domain_name"]
#   says:
#     open: "hands out the private origin {origin} to anyone on the internet, without a signed URL or cookie"
#     open-unknown: "may hand out the private origin {origin} to anyone on the internet"
#     behavior: answers {path} without asking for the signature of a key group
#     behavior-unknown: "answers {path}; whether a viewer must sign depends on {references}"
#   fix: set trusted_key_groups in every behaviour that leads to the origin, and hand out signed URLs or cookies
#   fixes:
#     open-unknown: set trusted_key_groups in every behaviour, or waive what the function at the edge checks
#   rows: [B01, B06]
package rules.cloudfront["unsigned-origin"]

import data.lib.edge

findings contains object.union(edge.told(distribution, entry, behaviors, "public"), edge.bucket(distribution, entry.index)) if {
	some type in edge.types
	some distribution in input.resources[type]
	some entry in edge.origins(distribution)
	edge.is_private(entry.origin)
	behaviors := edge.published(distribution, entry.origin)
	count(behaviors) > 0
}
