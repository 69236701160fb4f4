# METADATA
# title: Visitors get no role of their own
# description: >
#   A monitor with a guest role hands its credentials to every visitor of the page, through its identity pool; it needs rum:PutRumEvents and
#   nothing else. What the role allows is not looked at.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cloudwatchrum/latest/APIReference/API_AppMonitorConfiguration.html
#     description: AppMonitorConfiguration
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-RUM-get-started-authorization.html
#     description: Authorize your application to send data to AWS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rum_app_monitor
#     description: aws_rum_app_monitor
# custom:
#   kinds: [indirect]
#   reads: {aws_rum_app_monitor: [app_monitor_configuration]}
#   says:
#     open: "hands the credentials of its guest role to every visitor"
#   who: {open: anyone}
#   fix: give the monitor a role of its own that allows rum:PutRumEvents only
#   rows: [C52]
package rules.rum["guest-role"]

import data.lib.finding
import data.lib.flag

path := ["app_monitor_configuration", "guest_role_arn"]

# A role that is made with the plan is a role all the same.
findings contains finding.at(monitor, path, "indirect", "unguarded", "open") if {
	some monitor in input.resources.aws_rum_app_monitor
	some role in flag.settings(monitor, path, "")
	role != ""
}
