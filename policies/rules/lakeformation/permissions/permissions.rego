# METADATA
# title: Catalogs are shared with known accounts
# description: >
#   A permission for another account shares the tables with it, an administrator may share them on or read them, and accounts on the list for
#   external filtering read them through their EMR clusters. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lake-formation/latest/dg/cross-account-permissions.html
#     description: Cross-account data sharing in Lake Formation
#   - ref: https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_DataLakeSettings.html
#     description: DataLakeSettings
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lakeformation_permissions
#     description: aws_lakeformation_permissions
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lakeformation_data_lake_settings
#     description: aws_lakeformation_data_lake_settings
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_catalog_database
#     description: aws_glue_catalog_database
# custom:
#   kinds: [shared]
#   reads:
#     aws_glue_catalog_database: [create_table_default_permission]
#     aws_lakeformation_permissions: [principal]
#     aws_lakeformation_data_lake_settings: [admins, external_data_filtering_allow_list, read_only_admins]
#   says:
#     outsider: "lets in {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may let in a principal that is on no allow-list"
#   fix: name principals of your own accounts
#   rows: [F16]
package rules.lakeformation.permissions

import data.lib.outsider

places := {
	"aws_glue_catalog_database": [["create_table_default_permission", "principal", "data_lake_principal_identifier"]],
	"aws_lakeformation_permissions": [["principal"]],
	"aws_lakeformation_data_lake_settings": [["admins"], ["read_only_admins"], ["external_data_filtering_allow_list"]],
}

findings := outsider.findings(places)
