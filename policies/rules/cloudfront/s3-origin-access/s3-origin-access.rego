# METADATA
# title: CloudFront signs in to the buckets that it reads
# description: >
#   Without origin access control (or the older origin access identity) CloudFront reads a bucket as anybody would, and so it does through the
#   bucket's website endpoint: either works only while the bucket is public. Whether it is, the rules on buckets say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_multitenant_distribution
#     description: aws_cloudfront_multitenant_distribution
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_cloudfront_distribution: [origin]
#     aws_cloudfront_multitenant_distribution: [origin]
#   links:
#     aws_cloudfront_distribution: ["origin[*].domain_name"]
#     aws_cloudfront_multitenant_distribution: ["origin[*].domain_name"]
#   says:
#     open: "reads the bucket of origin {origin} without signing in, which works only while the bucket is public"
#     website: "reads the bucket of origin {origin} through its website endpoint, which works only while the bucket is public"
#   fix: set origin_access_control_id, and let the bucket policy name this distribution in aws:SourceArn
#   fixes:
#     website: use the bucket's REST endpoint with origin_access_control_id instead of its website endpoint
#   rows: [B02, B06]
package rules.cloudfront["s3-origin-access"]

import data.lib.edge
import data.lib.finding
import data.lib.truth

findings contains object.union(
	finding.plus(finding.at(distribution, ["origin"], "guardrail", "unguarded", code), {"says": {"args": {"origin": edge.identity(entry.origin)}}}),
	edge.bucket(distribution, entry.index),
) if {
	some type in edge.types
	some distribution in input.resources[type]
	some entry in edge.origins(distribution)
	not edge.is_private(entry.origin)
	is_string(edge.identity(entry.origin))
	code := reads_bucket(entry.origin)
}

reads_bucket(origin) := "website" if {
	some part in [".s3-website", "aws_s3_bucket_website_configuration.", ".website_endpoint"]
	contains(domain(origin), part)
} else := "open" if {
	not origin.custom_origin_config
	not origin.vpc_origin_config
}

# domain(origin) is the name, or what an unknown one is made of.
domain(origin) := origin.domain_name if {
	is_string(origin.domain_name)
} else := concat(" ", truth.references(origin.domain_name))
