# METADATA
# title: Workspaces are reached from known networks
# description: A workspace without network access control is open to all addresses, behind a login.
# related_resources:
#   - ref: https://docs.aws.amazon.com/grafana/latest/APIReference/API_NetworkAccessConfiguration.html
#     description: NetworkAccessConfiguration
#   - ref: https://docs.aws.amazon.com/grafana/latest/userguide/AMG-configure-nac.html
#     description: Configure network access to your Amazon Managed Grafana workspace
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/grafana_workspace
#     description: aws_grafana_workspace
# custom:
#   kinds: [internet]
#   reads: {aws_grafana_workspace: [network_access_control]}
#   says:
#     open: "offers its dashboards on the internet, behind a login"
#     open-unknown: "may offer its dashboards on the internet"
#   fix: add network_access_control with prefix_list_ids or vpce_ids
#   rows: [C23]
package rules.grafana["public-workspace"]

import data.lib.flag

path := ["network_access_control"]

findings contains flag.found(workspace, path, "internet", "open", flag.among(flag.settings(workspace, path, ""), {""})) if {
	some workspace in input.resources.aws_grafana_workspace
}
