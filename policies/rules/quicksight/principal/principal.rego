# METADATA
# title: Dashboards are shown to known accounts
# description: >
#   A permission names users, groups or a whole namespace, of this or of another account. Judged once context names the own accounts or
#   organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/quicksight/latest/APIReference/API_ResourcePermission.html
#     description: ResourcePermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/quicksight_dashboard
#     description: aws_quicksight_dashboard
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/quicksight_analysis
#     description: aws_quicksight_analysis
# custom:
#   kinds: [shared]
#   reads:
#     aws_quicksight_dashboard: [permissions]
#     aws_quicksight_analysis: [permissions]
#     aws_quicksight_data_set: [permissions]
#     aws_quicksight_data_source: [permissions]
#     aws_quicksight_folder: [permissions]
#     aws_quicksight_template: [permissions]
#   says:
#     outsider: "is shown to {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may be shown to a principal that is on no allow-list"
#   fix: name groups or users of your own account
#   rows: [F20]
package rules.quicksight.principal

import data.lib.outsider

places := {
	"aws_quicksight_dashboard": [["permissions", "principal"]],
	"aws_quicksight_analysis": [["permissions", "principal"]],
	"aws_quicksight_data_set": [["permissions", "principal"]],
	"aws_quicksight_data_source": [["permissions", "principal"]],
	"aws_quicksight_folder": [["permissions", "principal"]],
	"aws_quicksight_template": [["permissions", "principal"]],
}

findings := outsider.findings(places)
