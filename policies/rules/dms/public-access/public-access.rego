# METADATA
# title: Replication has no public address
# description: A replication instance holds the credentials and the data of the databases that it copies. What is left out is false in the provider.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_replication_instance
#     description: aws_dms_replication_instance
# custom:
#   kinds: [internet]
#   reads:
#     aws_dms_replication_instance: [publicly_accessible]
#     aws_dms_instance_profile: [publicly_accessible]
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D13]
package rules.dms["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some type in ["aws_dms_replication_instance", "aws_dms_instance_profile"]
	some thing in input.resources[type]
}
