# METADATA
# title: Keys are where data has to stay
# description: >
#   The replica of a multi-Region key is the same key in another region: what is encrypted with one is decrypted with the other. A multi-Region key
#   whose replicas are all inside is fine, and still lets others be made from it: that is reported, and never blocks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
#     description: Multi-Region keys in AWS KMS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_replica_key
#     description: aws_kms_replica_key
# custom:
#   kinds: [residency]
#   reads:
#     aws_kms_external_key: [multi_region]
#     aws_kms_key: [multi_region]
#     aws_kms_replica_external_key: [primary_key_arn, region]
#     aws_kms_replica_key: [primary_key_arn, region]
#   says:
#     outside: "has the key in {regions}, outside {where}"
#     outside-unknown: "may have the key outside {where}"
#     multi: "can be replicated to any region, while its data has a residency"
#     multi-unknown: "may be a key that can be replicated to any region"
#   fix: keep replicas of the key in regions of the residency
#   fixes: {multi: "set multi_region to false, unless data that is encrypted with it is replicated within the residency"}
#   rows: []
package rules.residency["key-region"]

import data.lib.flag
import data.lib.residency

findings contains residency.found(key, residency.own(key), "outside") if {
	some type in ["aws_kms_replica_external_key", "aws_kms_replica_key"]
	some key in input.resources[type]
}

findings contains flag.weighed(key, ["multi_region"], "residency", "multi", opening, "low") if {
	some type in ["aws_kms_external_key", "aws_kms_key"]
	some key in input.resources[type]
	key.residency
	opening := flag.unguarded(flag.among(flag.settings(key, ["multi_region"], false), {true}))
}
