# METADATA
# title: The account shares no document with everybody
# description: The setting keeps every document of the region from being made public, whoever tries.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
#     description: Sharing SSM documents
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_service_setting
#     description: aws_ssm_service_setting
# custom:
#   kinds: [guardrail]
#   reads: {aws_ssm_service_setting: [setting_id, setting_value]}
#   says:
#     weak: "lets documents of the region be made public"
#     weak-unknown: "may let documents of the region be made public"
#     removed: "is removed by this plan, so that documents of the region can be made public"
#   fix: set setting_value to Disable
#   fixes:
#     removed: keep the setting, with setting_value Disable
#   rows: [F11]
package rules.ssm["document-sharing-block"]

import data.lib.finding
import data.lib.flag

path := ["setting_value"]

findings contains flag.found(setting, path, "guardrail", "weak", flag.unguarded(flag.among(flag.settings(setting, path, ""), {"Enable"}))) if {
	some setting in input.resources.aws_ssm_service_setting
	is_about_sharing(setting)
}

findings contains finding.at(setting, [], "guardrail", "unguarded", "removed") if {
	some setting in input.removed.aws_ssm_service_setting
	is_about_sharing(setting)
	setting.values.setting_value == "Disable"
}

is_about_sharing(setting) if endswith(setting.values.setting_id, "/ssm/documents/console/public-sharing-permission")
