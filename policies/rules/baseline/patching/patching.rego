# METADATA
# title: What keeps customers' data takes minor upgrades by itself
# description: >
#   Minor versions bring fixes of security defects. Judged are stores of class customer. What is left out means true, but for a broker.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.13 and RDS.35
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html
#     description: Security Hub controls for Amazon Redshift, Redshift.6
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_db_instance: [auto_minor_version_upgrade]
#     aws_elasticache_replication_group: [auto_minor_version_upgrade]
#     aws_mq_broker: [auto_minor_version_upgrade]
#     aws_rds_cluster_instance: [auto_minor_version_upgrade]
#     aws_redshift_cluster: [allow_version_upgrade]
#   says:
#     weak: "waits for someone to install fixes: {settings}"
#     weak-unknown: "may wait for someone to install fixes: {settings}"
#   fix: let minor versions be installed automatically
#   rows: []
package rules.baseline.patching

import data.lib.baseline

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.care
	some store in baseline.stores[type]
}
