# METADATA
# title: Topic rules write private objects
# description: >
#   The rule writes messages of devices into a bucket, each object with this ACL. A public block or owner enforcement on the bucket may hold
#   them; a plan cannot tell for every bucket.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/apireference/API_S3Action.html
#     description: S3Action
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
#     description: Canned ACL
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iot_topic_rule
#     description: aws_iot_topic_rule
# custom:
#   kinds: [public, any-account]
#   reads: {aws_iot_topic_rule: [s3, error_action]}
#   says:
#     open: "makes the objects that it writes public"
#     open-unknown: "may make the objects that it writes public"
#   fix: remove canned_acl from the s3 action
#   rows: [A19]
package rules.iot["object-acl"]

import data.lib.flag

paths := {"aws_iot_topic_rule": [["s3", "canned_acl"], ["error_action", "s3", "canned_acl"]]}

findings contains flag.found(writer, path, kind, "open", opening) if {
	some type, places in paths
	some writer in input.resources[type]
	some path in places
	some kind, opening in flag.canned(flag.settings(writer, path, "private"))
}
