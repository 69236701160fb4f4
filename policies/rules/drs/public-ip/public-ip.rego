# METADATA
# title: Replication servers have no public address
# description: Replication servers hold copies of every disk that is replicated. A public address is needed only where the data comes over the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/drs/latest/userguide/replication-server-settings.html
#     description: Replication server settings
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/drs_replication_configuration_template
#     description: aws_drs_replication_configuration_template
# custom:
#   kinds: [internet]
#   reads: {aws_drs_replication_configuration_template: [create_public_ip]}
#   says:
#     open: "gives its replication servers public addresses"
#     open-unknown: "may give its replication servers public addresses"
#   fix: set create_public_ip to false
#   rows: [C49]
package rules.drs["public-ip"]

import data.lib.flag
import data.lib.network

path := ["create_public_ip"]

findings contains network.host(template, path, "open", flag.among(flag.settings(template, path, false), {true}), "any") if {
	some template in input.resources.aws_drs_replication_configuration_template
}
