# METADATA
# title: CloudFront asks viewers of a private origin for a signature
# description: >
#   An origin with access control (a bucket, a function URL) answers nobody but CloudFront. A behaviour without trusted key groups hands it to
#   everybody all the same: what the bucket keeps shut, the distribution opens. A function that runs before the viewer is answered may ask who is there,
#   so it is undecided. A bucket that holds a public site needs a waiver.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html
#     description: Serve private content with signed URLs and signed cookies
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
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
#     behavior: "of the path {path} names no key group"
#     behavior-unknown: "of the path {path}: whether a viewer must sign depends on {references}"
#   fix: set trusted_key_groups in every behaviour that leads to the origin, and hand out signed URLs or cookies
#   fixes:
#     open-unknown: set trusted_key_groups in every behaviour, or waive what the function at the edge checks
#   rows: [B01, B06]
package rules.cloudfront["unsigned-origin"]

import data.lib.edge
import data.lib.finding
import data.lib.truth

findings contains object.union(
	finding.plus(finding.at(distribution, behaviors[0].place, "public", verdict(entry.origin, behaviors), "open"), {
		"says": {"args": {"origin": spelled(edge.identity(entry.origin))}},
		"because": [proof(distribution, behavior) | some behavior in behaviors],
		"exposure": sort({concat(":", ["path", spelled(behavior.path)]) | some behavior in behaviors}),
	}),
	edge.bucket(distribution, entry.index),
) if {
	some type in edge.types
	some distribution in input.resources[type]
	some entry in edge.origins(distribution)
	edge.is_private(entry.origin)
	behaviors := edge.published(distribution, entry.origin)
	count(behaviors) > 0
}

verdict(origin, behaviors) := "exposed" if {
	not truth.is_unknown(origin)
	some behavior in behaviors
	behavior.state == "open"
} else := "undecided"

proof(distribution, behavior) := finding.layer(distribution, behavior.place, "behavior", {"path": spelled(behavior.path)}) if {
	behavior.state == "open"
} else := finding.layer(distribution, behavior.place, "behavior-unknown", {
	"path": spelled(behavior.path),
	"references": truth.deciders(behavior.references),
})

# spelled(text) is what the input tells of a text.
spelled(text) := text if {
	is_string(text)
} else := truth.deciders(truth.references(text))
