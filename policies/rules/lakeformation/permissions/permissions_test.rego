package rules.lakeformation.permissions_test

import data.lib.store.sample_test as sample
import data.rules.lakeformation.permissions as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_lakeformation_permissions_1 if decided("aws_lakeformation_permissions", {"principal": "arn:aws:iam::444455556666:role/reader"}) == {["aws_lakeformation_permissions.leads", "shared", "exposed", ""]}

test_exposed_lakeformation_data_lake_settings_1 if decided("aws_lakeformation_data_lake_settings", {"admins": ["arn:aws:iam::444455556666:role/reader"]}) == {["aws_lakeformation_data_lake_settings.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_lakeformation_permissions", {"principal": "arn:aws:iam::111122223333:role/reader"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_lakeformation_permissions": [sample.resource("aws_lakeformation_permissions", {"principal": "arn:aws:iam::444455556666:role/reader"})]})
}

test_undecided if decided("aws_lakeformation_permissions", {"principal": sample.unknown}) == {["aws_lakeformation_permissions.leads", "shared", "undecided", ""]}

test_exposed_external_filtering if decided("aws_lakeformation_data_lake_settings", {"external_data_filtering_allow_list": ["444455556666"]}) == {["aws_lakeformation_data_lake_settings.leads", "shared", "exposed", ""]}

test_exposed_reading_administrator if decided("aws_lakeformation_data_lake_settings", {"read_only_admins": ["arn:aws:iam::444455556666:role/reader"]}) == {["aws_lakeformation_data_lake_settings.leads", "shared", "exposed", ""]}

test_exposed_default_permission if decided("aws_glue_catalog_database", {"create_table_default_permission": [{"principal": [{"data_lake_principal_identifier": "444455556666"}]}]}) == {["aws_glue_catalog_database.leads", "shared", "exposed", ""]}
