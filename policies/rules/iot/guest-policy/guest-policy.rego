# METADATA
# title: Policies for people who sign in with Cognito name their topics
# description: >
#   An AWS IoT policy that is attached to a Cognito identity says, together with the IAM role of its pool, what an app user may do. One that
#   lets a user subscribe to every topic hands out the messages of all devices, where the role allows it too. Certificates of devices are not
#   judged here. What a custom authorizer allows is decided by its function.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/cog-iot-policies.html
#     description: Authorization with Amazon Cognito identities
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iot_policy_attachment
#     description: aws_iot_policy_attachment
# custom:
#   kinds: [guardrail]
#   together: [aws_iot_policy, aws_iot_policy_attachment]
#   reads:
#     aws_iot_policy: [policy]
#     aws_iot_policy_attachment: [policy, target]
#   says:
#     open: "lets an app user read the messages of every topic, by {policy}"
#     open-unknown: "may let an app user read the messages of every topic, by {policy}"
#     topics: "allows {actions} on {resources}"
#     policy-unknown: depends on {references}
#     target-unknown: "whom it is attached to depends on {references}"
#   who: {open: user}
#   fix: name the topics in the policy, with policy variables such as iot:Connection.Thing.ThingName
#   rows: [C44]
package rules.iot["guest-policy"]

import data.lib.finding
import data.lib.policy
import data.lib.truth

findings contains finding.plus(finding.at(attachment, ["target"], "guardrail", verdict, "open"), {
	"says": {"args": {"policy": holder.address}},
	"because": array.concat(doubt(attachment.values.target, attachment), [proof(holder, grant) | some grant in wide]),
	"exposure": sort({concat(":", ["action", lower(action)]) | some grant in wide; some action in grant.actions}),
}) if {
	some attachment in input.resources.aws_iot_policy_attachment
	verdict := attached(attachment)
	some address in attachment.links.policy
	holder := policies[[attachment.input, address]]
	wide := grants(holder.documents.policy)
	count(wide) > 0
}

# Nothing tells what a policy allows that is not known.
findings contains finding.plus(finding.at(attachment, ["target"], "guardrail", "undecided", "open"), {
	"says": {"args": {"policy": holder.address}},
	"because": [finding.layer(holder, ["policy"], "policy-unknown", {"references": truth.deciders(truth.references(holder.documents.policy))})],
}) if {
	some attachment in input.resources.aws_iot_policy_attachment
	attached(attachment)
	some address in attachment.links.policy
	holder := policies[[attachment.input, address]]
	not policy.is_readable(holder.documents.policy)
}

policies := {[holder.input, holder.address]: holder | some holder in input.resources.aws_iot_policy}

# A certificate and a thing group have an ARN, an identity has none. What leads to a certificate of this input is one.
attached(attachment) := "unguarded" if {
	is_string(attachment.values.target)
	not startswith(attachment.values.target, "arn:")
} else := "undecided" if {
	truth.is_unknown(attachment.values.target)
	every reference in truth.references(attachment.values.target) {
		not names_device(reference)
	}
}

names_device(reference) if {
	some type in ["aws_iot_certificate.", "aws_iot_thing_group."]
	contains(reference, type)
}

doubt(target, attachment) := [finding.layer(attachment, ["target"], "target-unknown", {"references": truth.deciders(truth.references(target))}) |
	truth.is_unknown(target)
]

proof(holder, grant) := finding.layer(holder, grant.place, "topics", {"actions": policy.few(grant.actions), "resources": policy.few(grant.resources)})

# grants(document) are the statements that hand out every topic.
grants(document) := [{"place": policy.place("policy", {"index": index, "sid": object.get(statement, "sid", "")}), "actions": actions, "resources": resources} |
	some index, statement in document.statements
	statement.effect == "Allow"
	actions := [action | some action in statement.actions; reads(lower(action))]
	resources := [resource | some resource in statement.resources; is_wide(resource)]
	count(actions) > 0
	count(resources) > 0
]

reads(action) if {
	some reading in ["iot:subscribe", "iot:receive", "iot:getretainedmessage", "iot:getthingshadow"]
	startswith(reading, split(action, "*")[0])
	ends_there(action, reading)
}

ends_there(action, reading) if action == reading

ends_there(action, _) if contains(action, "*")

is_wide("*")

is_wide(resource) if {
	some kind in [":topic/*", ":topicfilter/*"]
	endswith(resource, kind)
}
