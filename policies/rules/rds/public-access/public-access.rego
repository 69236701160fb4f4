# METADATA
# title: Databases have no public address
# description: >
#   A publicly accessible instance gets a public address, and only a security group stands between its data and the internet. What is left out
#   is false, but for a shard group, which is public where its VPC has an internet gateway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#     description: Working with a DB instance in a VPC
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBShardGroup.html
#     description: CreateDBShardGroup
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance
#     description: aws_db_instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster_instance
#     description: aws_rds_cluster_instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_shard_group
#     description: aws_rds_shard_group
# custom:
#   kinds: [internet]
#   reads:
#     aws_db_instance: [publicly_accessible]
#     aws_rds_cluster_instance: [publicly_accessible]
#     aws_rds_shard_group: [publicly_accessible]
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D01, D03]
package rules.rds["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

implied := {
	"aws_db_instance": false,
	"aws_rds_cluster_instance": false,
	"aws_rds_shard_group": {"$unknown": ["the internet gateway of its VPC"]},
}

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, standard), {true})) if {
	some type, standard in implied
	some thing in input.resources[type]
}
