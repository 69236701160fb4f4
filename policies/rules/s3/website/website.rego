# METADATA
# title: Buckets with data are not websites
# description: >
#   A website endpoint serves anonymous HTTP and works only where a policy or ACL is public, so it tells what is meant to happen. One that
#   only redirects serves nothing of the bucket.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteAccessPermissionsReqd.html
#     description: Setting permissions for website access
# custom:
#   kinds: [indirect]
#   reads:
#     aws_s3_bucket_website_configuration: [bucket, redirect_all_requests_to]
#     aws_s3_bucket: [bucket, website]
#   says:
#     website: "makes the bucket a website, which anyone may read once a policy or ACL is public"
#     website-unknown: "may make the bucket a website"
#   fix: remove the website configuration, and publish through CloudFront with an origin access control
#   rows: [A11]
package rules.s3.website

import data.lib.finding
import data.lib.store.nested
import data.lib.truth

findings contains finding.plus(finding.at(resource, [], "indirect", "unguarded", "website"), {"store": store.address}) if {
	some store in input.stores.s3
	some resource in store.websites
	not resource.values.redirect_all_requests_to
}

findings contains finding.plus(finding.at(store.bucket, ["website"], "indirect", verdict, "website"), {"store": store.address}) if {
	some store in input.stores.s3
	count(store.websites) == 0
	some website in nested.elements(store.bucket.values.website)
	verdict := inline_verdict(website)
}

inline_verdict(website) := "undecided" if {
	truth.is_unknown(website)
} else := "unguarded" if {
	not website.redirect_all_requests_to
}
