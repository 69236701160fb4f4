# METADATA
# title: WorkSpaces have no public address, and are reached from known ones
# description: Internet access gives every WorkSpace a public address; without IP access control groups its users come from anywhere.
# related_resources:
#   - ref: https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-internet-access.html
#     description: Provide internet access for WorkSpaces Personal
#   - ref: https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-ip-access-control-groups.html
#     description: IP access control groups for WorkSpaces Personal
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/workspaces_directory
#     description: aws_workspaces_directory
# custom:
#   kinds: [internet]
#   reads: {aws_workspaces_directory: [ip_group_ids, workspace_creation_properties]}
#   says:
#     open: "gives its WorkSpaces public addresses"
#     open-unknown: "may give its WorkSpaces public addresses"
#     anywhere: "lets its users in from any address"
#   who: {anywhere: user}
#   fix: set enable_internet_access to false, and name ip_group_ids
#   rows: [C45]
package rules.workspaces["internet-access"]

import data.lib.finding
import data.lib.flag

path := ["workspace_creation_properties", "enable_internet_access"]

findings contains flag.weighed(directory, path, "internet", "open", flag.unguarded(opening), "medium") if {
	some directory in input.resources.aws_workspaces_directory
	opening := flag.among(flag.settings(directory, path, false), {true})
}

findings contains finding.plus(finding.at(directory, ["ip_group_ids"], "internet", "unguarded", "anywhere"), {"severity": "low"}) if {
	some directory in input.resources.aws_workspaces_directory
	not directory.values.ip_group_ids
}
