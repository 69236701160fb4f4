# METADATA
# title: Records are shown to a private workforce only
# description: >
#   The public workforce is Amazon Mechanical Turk: independent contractors anywhere read the records. AWS says to share nothing confidential
#   or personal with it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/sms-workforce-management-public.html
#     description: Using the Amazon Mechanical Turk Workforce
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_flow_definition
#     description: aws_sagemaker_flow_definition
# custom:
#   kinds: [public]
#   reads:
#     aws_sagemaker_flow_definition: [human_loop_config]
#     aws_sagemaker_labeling_job: [human_task_config]
#   says:
#     open: "shows its records to the workers of Mechanical Turk"
#     open-unknown: "may show its records to the workers of Mechanical Turk"
#   who: {open: worker}
#   fix: name a private workteam in workteam_arn, and remove public_workforce_task_price
#   rows: [C31]
package rules.sagemaker["public-workforce"]

import data.lib.flag
import data.lib.truth

config := {"aws_sagemaker_flow_definition": "human_loop_config", "aws_sagemaker_labeling_job": "human_task_config"}

findings contains flag.found(job, path, "public", "open", opening) if {
	some type, block in config
	some job in input.resources[type]
	path := [block, "workteam_arn"]
	teams := flag.settings(job, path, "")
	opening := flag.opening(teams, {team | some team in flag.known(teams); contains(team, ":workteam/public-crowd/")})
}

findings contains flag.found(job, path, "public", "open", opening) if {
	some type, block in config
	some job in input.resources[type]
	path := [block, "public_workforce_task_price"]
	opening := flag.outside(flag.settings(job, path, ""), {""})
	not asks_by_team(job, block, opening)
}

# A block that is not known as a whole is told by its team.
asks_by_team(job, block, opening) if {
	opening.verdict == "undecided"
	some team in flag.settings(job, [block, "workteam_arn"], "")
	truth.is_unknown(team)
}
