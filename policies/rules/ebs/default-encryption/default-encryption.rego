# METADATA
# title: The account encrypts new volumes
# description: The setting encrypts every new volume and copy of a snapshot of the region, whoever makes it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
#     description: Enable Amazon EBS encryption by default
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ebs_encryption_by_default
#     description: aws_ebs_encryption_by_default
# custom:
#   kinds: [guardrail]
#   reads: {aws_ebs_encryption_by_default: [enabled]}
#   says:
#     weak: "lets volumes of the region be made without encryption"
#     weak-unknown: "may let volumes of the region be made without encryption"
#   fix: set enabled to true
#   rows: []
package rules.ebs["default-encryption"]

import data.lib.flag

path := ["enabled"]

findings contains flag.found(setting, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(setting, path, true), {false}))) if {
	some setting in input.resources.aws_ebs_encryption_by_default
}
