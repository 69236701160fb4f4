# METADATA
# title: Policies of Object Lambda access points let in nobody but those they name
# description: Requests go on through a supporting access point, whose own policy is a second lock that this rule does not credit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-policies.html
#     description: Configuring IAM policies for Object Lambda Access Points
# custom:
#   kinds: [any-account]
#   reads:
#     aws_s3control_object_lambda_access_point_policy: [policy]
#   says:
#     open: "lets any AWS account {actions} the data that the function hands out"
#     open-unknown: "may let any AWS account {actions} the data that the function hands out"
#   fix: name the principals in the policy, or add a condition on aws:PrincipalOrgID
#   rows: [A10]
#   assumed: true
package rules.s3["public-object-lambda-access-point"]

import data.lib.policy
import data.lib.store.cause
import data.lib.store.opening

findings contains cause.found(holder, holder.address, object.union(opened, {"kind": "any-account"}), cause.no_guard) if {
	some holder in input.resources.aws_s3control_object_lambda_access_point_policy
	statements := policy.judge(holder.documents.policy, "s3-access-point").statements
	opened := opening.policy_cause(holder, "policy", opening.beyond_named(statements))
}
