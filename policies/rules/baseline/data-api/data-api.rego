# METADATA
# title: Databases of customers' data are not queried from outside their VPC
# description: >
#   The Data API answers on a public endpoint, to whoever has a role and may read a secret: the security group of the cluster does not matter.
#   Judged are clusters of class customer; it is reported and never blocks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html
#     description: Using the Amazon RDS Data API
# custom:
#   kinds: [guardrail]
#   severity: low
#   reads: {aws_rds_cluster: [enable_http_endpoint]}
#   says:
#     weak: "answers queries from outside its VPC, through the Data API"
#     weak-unknown: "may answer queries from outside its VPC, through the Data API"
#   fix: set enable_http_endpoint to false, or reach the Data API through a VPC endpoint
#   rows: []
package rules.baseline["data-api"]

import data.lib.baseline

off := [{"path": ["enable_http_endpoint"], "implied": false, "good": {false}}]

findings contains baseline.found(cluster, off, "weak") if some cluster in baseline.stores.aws_rds_cluster
