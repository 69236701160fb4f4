# METADATA
# title: Policies of Object Lambda access points let in nobody but those they name
# description: >
#   Such a request goes on through a supporting access point and a function, whose own policies have to let the caller in as well, so that an
#   open policy alone admits nobody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-policies.html
#     description: Configuring IAM policies for Object Lambda Access Points
# custom:
#   kinds: [any-account]
#   reads:
#     aws_s3control_object_lambda_access_point_policy: [policy]
#   says:
#     open-unknown: "may let any AWS account {actions} the data that the function hands out"
#     held: "would let any AWS account {actions} the data that the function hands out, held back only by {guards}"
#   fix: name the principals in the policy, or add a condition on aws:PrincipalOrgID
#   rows: [A10]
package rules.s3["public-object-lambda-access-point"]

import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening

findings contains cause.found(holder, holder.address, object.union(opened, {"kind": "any-account"}), next_locks) if {
	some holder in input.resources.aws_s3control_object_lambda_access_point_policy
	statements := policy.judge(holder.documents.policy, "s3-access-point").statements
	opened := opening.policy_cause(holder, "policy", opening.beyond_named(statements))
}

next_locks := object.union(cause.no_guard, {"held": 1, "names": ["the policies of its access point and its function"]})
