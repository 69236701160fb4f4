# METADATA
# title: CloudFront signs every request to its origin
# description: >
#   A distribution that does not sign works only where the origin answers anyone, or lets a viewer sign instead. always-amz-auth signs all
#   requests as well.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html
#     description: OriginAccessControlConfig
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_origin_access_control
#     description: aws_cloudfront_origin_access_control
# custom:
#   kinds: [guardrail]
#   reads: {aws_cloudfront_origin_access_control: [signing_behavior]}
#   says:
#     open: "does not sign all requests, so that the origin must answer without"
#     open-unknown: "may not sign all requests"
#   fix: set signing_behavior to always
#   rows: [B04]
package rules.cloudfront["origin-access-control"]

import data.lib.flag

path := ["signing_behavior"]

findings contains flag.found(control, path, "guardrail", "open", flag.unguarded(flag.outside(flag.settings(control, path, "always"), {"always", "always-amz-auth"}))) if {
	some control in input.resources.aws_cloudfront_origin_access_control
}
