# METADATA
# title: Warehouses have no public address
# description: A publicly accessible cluster or workgroup gets a public address. What is left out is false since version 6 of the provider.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html
#     description: CreateCluster
#   - ref: https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateWorkgroup.html
#     description: CreateWorkgroup
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-workgroup-no-public-access.html
#     description: redshift-serverless-workgroup-no-public-access
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_cluster
#     description: aws_redshift_cluster
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshiftserverless_workgroup
#     description: aws_redshiftserverless_workgroup
# custom:
#   kinds: [internet]
#   reads:
#     aws_redshift_cluster: [publicly_accessible]
#     aws_redshiftserverless_workgroup: [publicly_accessible]
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D05, D06]
package rules.redshift["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some type in ["aws_redshift_cluster", "aws_redshiftserverless_workgroup"]
	some thing in input.resources[type]
}
