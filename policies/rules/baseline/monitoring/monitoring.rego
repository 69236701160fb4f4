# METADATA
# title: Databases of customers' data are watched
# description: Enhanced monitoring shows which process on a database's host is busy. Judged are instances of class customer; it is reported and never blocks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.6
# custom:
#   kinds: [guardrail]
#   severity: low
#   reads:
#     aws_db_instance: [monitoring_interval]
#     aws_rds_cluster_instance: [monitoring_interval]
#   says:
#     weak: "is not watched: {settings}"
#     weak-unknown: "may not be watched: {settings}"
#   fix: set monitoring_interval to 60, with a monitoring_role_arn
#   rows: []
package rules.baseline.monitoring

import data.lib.baseline

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.monitoring
	some store in baseline.stores[type]
}
