# METADATA
# title: An AWS service reads a bucket for one account only
# description: >
#   A service such as CloudFront acts for all its customers. Without a condition that fixes the source, anyone can have it read the bucket.
#   S3 does not call such a policy public, so no public access block holds it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
# custom:
#   kinds: [any-account]
#   reads:
#     aws_s3_bucket_policy: [policy, bucket]
#     aws_s3_bucket: [policy, bucket]
#   says:
#     open: "lets a service {actions} the bucket's data for any of its customers"
#     open-unknown: "may let a service {actions} the bucket's data for any of its customers"
#   who: {open: service}
#   fix: add a condition StringEquals on aws:SourceArn (the distribution's, for CloudFront) or aws:SourceAccount
#   rows: [B03]
package rules.s3["unbound-service-principal"]

import data.lib.store.cause
import data.lib.store.opening

findings contains cause.found(entry.resource, store.address, object.union(opened, {"kind": "any-account"}), cause.no_guard) if {
	some i, store in input.stores.s3
	some entry in opening.judged[i]
	unbound := [statement | some statement in entry.judged.statements; opening.by_service(statement)]
	opened := opening.policy_cause(entry.resource, "policy", unbound)
}
