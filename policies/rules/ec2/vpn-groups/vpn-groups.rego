# METADATA
# title: VPN users reach what their group needs
# description: A rule for all groups lets every user of the VPN into the network, the data subnets with it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeClientVpnIngress.html
#     description: AuthorizeClientVpnIngress
#   - ref: https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html
#     description: AWS Client VPN authorization rules
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_client_vpn_authorization_rule
#     description: aws_ec2_client_vpn_authorization_rule
# custom:
#   kinds: [indirect]
#   reads: {aws_ec2_client_vpn_authorization_rule: [authorize_all_groups]}
#   says:
#     open: "lets every user of the VPN into its network"
#     open-unknown: "may let every user of the VPN into its network"
#   who: {open: user}
#   fix: name access_group_id instead of authorize_all_groups
#   rows: [H11]
package rules.ec2["vpn-groups"]

import data.lib.flag

path := ["authorize_all_groups"]

findings contains flag.found(rule_of_vpn, path, "indirect", "open", flag.unguarded(flag.among(flag.settings(rule_of_vpn, path, false), {true}))) if {
	some rule_of_vpn in input.resources.aws_ec2_client_vpn_authorization_rule
}
