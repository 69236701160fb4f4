# METADATA
# title: Keys of customers' data are in force and rotated
# description: >
#   A key that is rotated limits what a copy of it is good for, and one that is disabled makes its data unreadable. Judged are keys of class customer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
#     description: Rotate AWS KMS keys
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html
#     description: Security Hub controls for AWS KMS, KMS.4
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_kms_key: [bypass_policy_lockout_safety_check, customer_master_key_spec, enable_key_rotation, is_enabled]
#   says:
#     weak: "is a key of customers' data that is not cared for: {settings}"
#     weak-unknown: "may be a key of customers' data that is not cared for: {settings}"
#   fix: set these as the lines above say
#   rows: []
package rules.baseline["key-rotation"]

import data.lib.baseline

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.keys
	some store in baseline.stores[type]
}
