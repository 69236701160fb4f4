package rules.redshift.statement_test

import data.lib.store.sample_test as sample
import data.rules.redshift.statement as rule

found(sql, accounts) := findings if {
	view := sample.lone({"aws_redshiftdata_statement": [sample.resource("aws_redshiftdata_statement", {"sql": sql})]})
	findings := {[one.kind, one.verdict, one.says.code, one.says.args] | some one in rule.findings} with input as object.union(view, {"context": {"accounts": accounts, "organizations": []}})
}

test_exposed_publicly_accessible if {
	every sql in ["ALTER DATASHARE leads SET PUBLICACCESSIBLE TRUE", "create datashare leads\n\tset publicaccessible = true;"] {
		found(sql, []) == {["guardrail", "unguarded", "open", {}]}
	}
}

test_exposed_to_an_outsider if {
	sql := "GRANT USAGE ON DATASHARE leads TO ACCOUNT '444455556666'; GRANT USAGE ON DATASHARE leads TO ACCOUNT '111122223333' VIA DATA CATALOG"
	found(sql, ["111122223333"]) == {["shared", "exposed", "outsider", {"outsiders": "444455556666"}]}
}

test_private if {
	found("ALTER DATASHARE leads SET PUBLICACCESSIBLE FALSE", []) == set()
	found("GRANT USAGE ON DATASHARE leads TO ACCOUNT '444455556666'", []) == set()
	found("GRANT USAGE ON DATASHARE leads TO ACCOUNT '111122223333'", ["111122223333"]) == set()
	found("SELECT 1", ["111122223333"]) == set()
}

test_undecided if found(sample.unknown, []) == {["guardrail", "undecided", "open-unknown", {}]}
