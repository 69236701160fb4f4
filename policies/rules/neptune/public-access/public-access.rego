# METADATA
# title: Graph databases have no public address
# description: >
#   A publicly accessible instance gets a public address, and only a security group and IAM stand between its data and the internet.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/neptune_cluster_instance
#     description: aws_neptune_cluster_instance
#   - ref: https://docs.aws.amazon.com/neptune/latest/apiref/API_CreateDBInstance.html
#     description: CreateDBInstance
# custom:
#   kinds: [internet]
#   reads: {aws_neptune_cluster_instance: [publicly_accessible]}
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D09]
package rules.neptune["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some thing in input.resources.aws_neptune_cluster_instance
}
