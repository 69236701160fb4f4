# METADATA
# title: Databases of customers' data are entered by roles, and no password lies in the state
# description: >
#   With IAM authentication a role signs in with a token that ends after minutes. A master password that Terraform is given lies in its state, in plain
#   text, unless RDS makes it itself (manage_master_user_password) or it is write-only (password_wo).
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
#     description: IAM database authentication for MariaDB, MySQL, and PostgreSQL
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
#     description: Password management with Amazon RDS and AWS Secrets Manager
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS, RDS.10 and RDS.12
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_db_instance: [domain, domain_fqdn, engine, iam_database_authentication_enabled, password]
#     aws_docdb_cluster: [master_password]
#     aws_neptune_cluster: [iam_database_authentication_enabled]
#     aws_rds_cluster: [domain, engine, iam_database_authentication_enabled, master_password]
#     aws_redshift_cluster: [master_password]
#   says:
#     weak: "is entered by password only: {settings}"
#     weak-unknown: "may be entered by password only: {settings}"
#     password: "has its master password in the state"
#   fix: let IAM roles sign in, and let the service manage the master password
#   rows: []
package rules.baseline["database-sign-in"]

import data.lib.baseline
import data.lib.finding

findings contains baseline.found(store, asked, "weak") if {
	some type, asked in baseline.sign_in
	some store in baseline.stores[type]
}

# The attribute with the password, by type. A write-only one (password_wo) never reaches the state.
passwords := {
	"aws_db_instance": "password",
	"aws_docdb_cluster": "master_password",
	"aws_rds_cluster": "master_password",
	"aws_redshift_cluster": "master_password",
}

findings contains finding.plus(finding.at(store, [name], "guardrail", "unguarded", "password"), {"exposure": ["password"]}) if {
	some type, name in passwords
	some store in baseline.stores[type]
	store.values[name]
}
