package rules.workspaces["internet-access_test"]

import data.lib.store.sample_test as sample
import data.rules.workspaces["internet-access"] as rule

found(values) := told if {
	told := sample.brief(rule.findings) with input as sample.lone({"aws_workspaces_directory": [sample.resource("aws_workspaces_directory", values)]})
}

says(verdict, severity) := {["aws_workspaces_directory.leads", "internet", verdict, severity]}

known := {"ip_group_ids": ["wsipg-1"]}

access(value) := object.union(known, {"workspace_creation_properties": [{"enable_internet_access": value}]})

test_unguarded_public_address if found(access(true)) == says("unguarded", "medium")

test_unguarded_users_from_anywhere if found({}) == says("unguarded", "low")

test_private if {
	found(known) == set()
	found(access(false)) == set()
}

test_undecided_address if found(access(sample.unknown)) == says("undecided", "medium")
