# METADATA
# title: Event buses take events only from named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
#     description: Permissions for event buses in Amazon EventBridge
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_event_bus_policy
#     description: aws_cloudwatch_event_bus_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_cloudwatch_event_bus_policy: [policy, event_bus_name]
#   says:
#     any-account: "lets any AWS account {deeds} the event bus"
#     any-account-unknown: "may let any AWS account {deeds} the event bus"
#     outsider: "lets {outsiders} use the event bus, on no allow-list of the configuration"
#   fix: name the accounts, or add a condition on aws:PrincipalOrgID
#   rows: [E03]
package rules.events["public-policy"]

import data.lib.carrier

findings := carrier.findings("events")
