# METADATA
# title: Overwritten and deleted objects of customers' data can be brought back
# description: >
#   Without versions, an object that is overwritten or deleted is gone. Judged are buckets of class customer. A directory bucket has no
#   versions.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
#     description: Retaining multiple versions of objects with S3 Versioning
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_versioning
#     description: aws_s3_bucket_versioning
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_s3_bucket: [versioning]
#     aws_s3_bucket_versioning: [bucket, versioning_configuration]
#   says:
#     off: "keeps no versions of objects"
#     off-unknown: "may keep no versions of objects"
#     is: "is {status}"
#     depends: "depends on {references}"
#     none: "has no aws_s3_bucket_versioning in this input"
#     candidate: "does not say which bucket it is for"
#   fix: give the bucket an aws_s3_bucket_versioning with status Enabled
#   rows: []
package rules.baseline.versioning

import data.lib.baseline
import data.lib.finding
import data.lib.flag
import data.lib.truth

path := ["versioning_configuration", "status"]

findings contains finding.plus(finding.at(store.bucket, [], "guardrail", verdict(opening), "off"), {
	"store": store.address,
	"because": because(store, opening),
}) if {
	some store in baseline.buckets
	store.bucket.type == "aws_s3_bucket"
	opening := flag.outside(statuses(store), {"Enabled"})
}

verdict(opening) := {"exposed": "unguarded", "undecided": "undecided"}[opening.verdict]

# Where the bucket has a resource for it, that decides; the block within the bucket shows what the provider read.
statuses(store) := {status | some versioning in store.versioning; some status in flag.settings(versioning, path, "Disabled")} if {
	count(store.versioning) > 0
} else := {"Enabled"} if {
	flag.settings(store.bucket, ["versioning", "enabled"], false) == {true}
} else := {{"$unknown": []}} if {
	count(object.get(store.loose, "versioning", [])) > 0
} else := {"Disabled"}

because(store, opening) := [layer(versioning, opening) | some versioning in store.versioning] if {
	count(store.versioning) > 0
} else := [finding.layer({"address": address}, [], "candidate", {}) | some address in store.loose.versioning] if {
	store.loose.versioning
} else := [finding.layer(store.bucket, [], "none", {})]

layer(versioning, opening) := finding.layer(versioning, path, "depends", {"references": truth.deciders(opening.references)}) if {
	opening.verdict == "undecided"
} else := finding.layer(versioning, path, "is", {"status": concat(", ", opening.values)})
