# METADATA
# title: Replication has no public address
# description: >
#   A replication instance holds the credentials and the data of the databases that it copies. What is left out is false for an instance, as
#   the provider sends it, whatever the API takes for granted; for an instance profile it is true.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateInstanceProfile.html
#     description: CreateInstanceProfile
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_replication_instance
#     description: aws_dms_replication_instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_instance_profile
#     description: aws_dms_instance_profile
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

implied := {"aws_dms_replication_instance": false, "aws_dms_instance_profile": true}

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, standard), {true})) if {
	some type, standard in implied
	some thing in input.resources[type]
}
