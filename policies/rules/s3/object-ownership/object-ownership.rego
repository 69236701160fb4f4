# METADATA
# title: Bucket ownership controls keep ACLs disabled
# description: Any other setting than BucketOwnerEnforced turns ACLs on again, and with them grants to everybody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
#     description: Controlling ownership of objects and disabling ACLs for your bucket
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_ownership_controls
#     description: aws_s3_bucket_ownership_controls
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_s3_bucket: [bucket]
#     aws_s3_bucket_ownership_controls: [bucket, rule]
#   says:
#     ownership: turns ACLs on
#     ownership-unknown: may turn ACLs on
#     removed: "is removed by this plan while the bucket stays, so ACLs may count again"
#   fix: set object_ownership to BucketOwnerEnforced
#   rows: [A05]
package rules.s3["object-ownership"]

import data.lib.finding
import data.lib.store.s3

path := ["rule", "object_ownership"]

findings contains finding.plus(found, {"store": store.address, "because": [s3.ownership_proof(control, ownership)]}) if {
	some store in input.stores.s3
	some control in store.ownership
	some ownership in s3.ownerships(control)
	s3.ownership_state(ownership) == "off"
	found := finding.at(control, path, "guardrail", "unguarded", "ownership")
}

findings contains finding.plus(found, {"store": store.address, "severity": "low", "because": [s3.ownership_proof(control, ownership)]}) if {
	some store in input.stores.s3
	some control in store.ownership
	some ownership in s3.ownerships(control)
	s3.ownership_state(ownership) == "unknown"
	found := finding.at(control, path, "guardrail", "undecided", "ownership")
}

findings contains finding.plus(finding.at(control, [], "guardrail", "unguarded", "removed"), {"store": store.address}) if {
	some store in input.stores.s3
	some control in store.removed
	control.type == "aws_s3_bucket_ownership_controls"
	some ownership in s3.ownerships(control)
	s3.ownership_state(ownership) != "off"
}
