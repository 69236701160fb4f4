# METADATA
# title: SQL of Redshift shares data with known accounts only
# description: >
#   A statement of the Data API runs while applying. One that makes a datashare publicly accessible lets consumers read it from clusters that
#   the internet reaches; one that grants a datashare names an account, which is judged once context lists the own ones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATASHARE.html
#     description: ALTER DATASHARE
#   - ref: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
#     description: GRANT
#   - ref: https://docs.aws.amazon.com/redshift/latest/dg/across-account.html
#     description: Sharing data across AWS accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshiftdata_statement
#     description: aws_redshiftdata_statement
# custom:
#   kinds: [guardrail, shared]
#   reads: {aws_redshiftdata_statement: [sql]}
#   says:
#     open: lets clusters that the internet reaches consume the datashare
#     open-unknown: may share data with others
#     outsider: "grants the datashare to {outsiders}, on no allow-list of the configuration"
#   who: {open: internet}
#   fix: leave out PUBLICACCESSIBLE TRUE
#   fixes:
#     outsider: grant the datashare to an account of your own, or list it in context.accounts of dealerguard.yaml
#   rows: [Z03]
package rules.redshift.statement

import data.lib.finding
import data.lib.flag
import data.lib.outsider

path := ["sql"]

# In capitals, with single blanks.
spelled(sql) := concat(" ", [word | some word in split(strings.replace_n(gaps, upper(sql)), " "); word != ""])

gaps := {"\n": " ", "\r": " ", "\t": " ", "=": " ", ";": " "}

opens(values) := flag.opening(values, {sql | some sql in flag.known(values); contains(spelled(sql), "PUBLICACCESSIBLE TRUE")})

findings contains flag.found(statement, path, "guardrail", "open", flag.unguarded(opens(flag.settings(statement, path, "")))) if {
	some statement in input.resources.aws_redshiftdata_statement
}

findings contains finding.plus(finding.at(statement, path, "shared", "exposed", "outsider"), {
	"says": {"args": {"outsiders": concat(", ", outsiders)}},
	"exposure": outsiders,
}) if {
	outsider.has_lists
	some statement in input.resources.aws_redshiftdata_statement
	sql := spelled(statement.values.sql)
	contains(sql, " ON DATASHARE ")
	outsiders := sort({id |
		some after in array.slice(split(sql, " TO ACCOUNT "), 1, 100)
		id := trim(split(after, " ")[0], "'\"")
		outsider.is_outside(id)
	})
	count(outsiders) > 0
}
