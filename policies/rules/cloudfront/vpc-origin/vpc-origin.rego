# METADATA
# title: CloudFront asks viewers of an origin in a VPC for a signature
# description: >
#   A VPC origin gives CloudFront a way to a load balancer or machine in a private subnet. A behaviour without trusted key groups makes it public, as
#   if it faced the internet by itself; what it answers then is its own affair.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
#     description: Restrict access with VPC origins
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html
#     description: Serve private content with signed URLs and signed cookies
# custom:
#   kinds: [internet]
#   reads:
#     aws_cloudfront_distribution: [default_cache_behavior, enabled, ordered_cache_behavior, origin, origin_group, viewer_mtls_config]
#     aws_cloudfront_multitenant_distribution: [cache_behavior, default_cache_behavior, enabled, origin, origin_group, viewer_mtls_config]
#     aws_cloudfront_vpc_origin: [vpc_origin_endpoint_config]
#   links:
#     aws_cloudfront_distribution: ["origin[*].vpc_origin_config[*].vpc_origin_id"]
#     aws_cloudfront_multitenant_distribution: ["origin[*].vpc_origin_config[*].vpc_origin_id"]
#   says:
#     open: "publishes the private origin {origin} to anyone on the internet, without a signed URL or cookie"
#     open-unknown: "may publish the private origin {origin} to anyone on the internet"
#     behavior: answers {path} without asking for the signature of a key group
#     behavior-unknown: "answers {path}; whether a viewer must sign depends on {references}"
#     way: "leads into the VPC"
#   fix: set trusted_key_groups in every behaviour that leads to the origin, or waive a site that is meant to be public
#   rows: [B05, B06]
package rules.cloudfront["vpc-origin"]

import data.lib.edge
import data.lib.finding

findings contains finding.plus(found, {"because": array.concat(found.because, way(distribution, entry.index))}) if {
	some type in edge.types
	some distribution in input.resources[type]
	some entry in edge.origins(distribution)
	entry.origin.vpc_origin_config
	behaviors := edge.published(distribution, entry.origin)
	count(behaviors) > 0
	found := edge.told(distribution, entry, behaviors, "internet")
}

way(distribution, index) := [finding.layer({"address": address}, [], "way", {}) |
	some config in distribution.links.origin[index].vpc_origin_config
	some address in config.vpc_origin_id
	is_string(address)
]
