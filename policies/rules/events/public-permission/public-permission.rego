# METADATA
# title: Accounts that send events to a bus are named
# description: A permission for everyone is limited by a condition on the organisation alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html
#     description: PutPermission
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
#     description: Permissions for event buses in Amazon EventBridge
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_event_permission
#     description: aws_cloudwatch_event_permission
# custom:
#   kinds: [any-account]
#   reads:
#     aws_cloudwatch_event_permission: [action, condition, principal]
#   says:
#     any-account: lets any AWS account send events to the bus
#     any-account-unknown: may let any AWS account send events to the bus
#   fix: set principal to an account, or add a condition on aws:PrincipalOrgID
#   rows: [E03]
package rules.events["public-permission"]

import data.lib.carrier.permission
import data.lib.truth

findings contains permission.found(granted, grant, "events", "any-account") if {
	some granted in input.resources.aws_cloudwatch_event_permission
	grant := {
		"action": object.get(granted.values, "action", "events:PutEvents"),
		"limits": {key: value | [key, value] := limit(granted.values.condition)},
	}
}

limit(condition) := [lower(condition[0].key), condition[0].value]

# Whether there is a condition at all is not known.
limit(condition) := ["aws:sourcearn", {"$unknown": truth.references(condition)}] if truth.is_unknown(condition)
