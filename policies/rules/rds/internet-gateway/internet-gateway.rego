# METADATA
# title: Aurora clusters are reached through a VPC only
# description: >
#   An internet access gateway answers from anywhere, behind IAM sign-in; a cluster without VPC networking has nothing else. The provider has
#   no attribute for it yet: it is set through CloudFormation or Cloud Control. The Data API (enable_http_endpoint) is on the internet too,
#   asks IAM each time, and is low.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
#     description: CreateDBCluster
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html
#     description: Using the Amazon RDS Data API
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/CHAP_GettingStartedAurora.AuroraPostgreSQL.ExpressConfig.html
#     description: Creating with express configuration
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster
#     description: aws_rds_cluster
# custom:
#   kinds: [internet, indirect]
#   reads: {aws_rds_cluster: [enable_http_endpoint, enable_internet_access_gateway, enable_vpc_networking]}
#   says:
#     open: "can be reached from the internet through its internet access gateway"
#     open-unknown: "may be reached from the internet through an internet access gateway"
#     data-api: "answers SQL over the Data API from anywhere, to whoever IAM lets"
#   who: {data-api: internet}
#   fix: set EnableInternetAccessGateway to false and EnableVPCNetworking to true
#   fixes:
#     data-api: set enable_http_endpoint to false where nothing uses the Data API
#   rows: [D02]
package rules.rds["internet-gateway"]

import data.lib.finding
import data.lib.flag

findings contains flag.found(cluster, path, "internet", "open", opening) if {
	some cluster in input.resources.aws_rds_cluster
	path := ["enable_internet_access_gateway"]
	opening := flag.among(flag.settings(cluster, path, false), {true})
}

findings contains flag.found(cluster, path, "internet", "open", opening) if {
	some cluster in input.resources.aws_rds_cluster
	path := ["enable_vpc_networking"]
	opening := flag.among(flag.settings(cluster, path, true), {false})
	not cluster.values.enable_internet_access_gateway
}

findings contains finding.at(cluster, ["enable_http_endpoint"], "indirect", "unguarded", "data-api") if {
	some cluster in input.resources.aws_rds_cluster
	cluster.values.enable_http_endpoint == true
}
