# METADATA
# title: What runs by itself does not open data to others
# description: >
#   A state machine, a command or a call that is made while applying can change policies behind the plan's back. Its text is searched for the calls that
#   do so; whether one opens anything, the text alone does not tell.
# related_resources:
#   - ref: https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
#     description: Learning to use AWS service SDK integrations in Step Functions
# custom:
#   kinds: [indirect]
#   reads:
#     aws_lambda_invocation: [input]
#     aws_sfn_state_machine: [definition]
#     aws_ssm_association: [parameters]
#   says:
#     open: "calls {actions}, which can open data to others"
#     open-unknown: may call what opens data to others
#   fix: declare the policy or share in Terraform, where this gate sees it
#   rows: [Z03]
package rules.automation["exposing-call"]

import data.lib.exposing
import data.lib.finding
import data.lib.flag
import data.lib.policy
import data.lib.truth

places := {"aws_lambda_invocation": "input", "aws_sfn_state_machine": "definition", "aws_ssm_association": "parameters"}

findings contains finding.plus(finding.at(resource, [attribute], "indirect", "unguarded", "open"), {
	"says": {"args": {"actions": policy.few(calls)}},
	"exposure": [concat(":", ["action", lower(call)]) | some call in calls],
}) if {
	some type, attribute in places
	some resource in input.resources[type]
	calls := sort({call | some text in texts(resource.values[attribute]); some call in exposing.called(text)})
	count(calls) > 0
}

findings contains flag.found(resource, [attribute], "indirect", "open", {"verdict": "undecided", "references": truth.references(unknown)}) if {
	some type, attribute in places
	some resource in input.resources[type]
	some unknown in unknowns(resource.values[attribute])
}

# texts(value): a text, or the texts of a map.
texts(value) := [value] if is_string(value)

texts(value) := [text | some text in value; is_string(text)] if is_object(value)

unknowns(value) := [value] if truth.is_unknown(value)

unknowns(value) := [one | some one in value; truth.is_unknown(one)] if {
	is_object(value)
	not truth.is_unknown(value)
}
