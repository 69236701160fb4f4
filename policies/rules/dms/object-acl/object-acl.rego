# METADATA
# title: Replication writes private objects
# description: >
#   The endpoint writes whole tables into a bucket, each object with this ACL. A public block or owner enforcement on the bucket may hold
#   them; a plan cannot tell for every bucket.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/APIReference/API_S3Settings.html
#     description: S3Settings
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
#     description: Canned ACL
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_s3_endpoint
#     description: aws_dms_s3_endpoint
# custom:
#   kinds: [public, any-account]
#   reads: {aws_dms_s3_endpoint: [canned_acl_for_objects]}
#   says:
#     open: "makes the objects that it writes public"
#     open-unknown: "may make the objects that it writes public"
#   fix: remove canned_acl_for_objects, or set it to private
#   rows: [A18]
package rules.dms["object-acl"]

import data.lib.flag

paths := {"aws_dms_s3_endpoint": [["canned_acl_for_objects"]]}

findings contains flag.found(writer, path, kind, "open", opening) if {
	some type, places in paths
	some writer in input.resources[type]
	some path in places
	some kind, opening in flag.canned(flag.settings(writer, path, "private"))
}
