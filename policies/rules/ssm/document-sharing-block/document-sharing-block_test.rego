package rules.ssm["document-sharing-block_test"]

import data.lib.store.sample_test as sample
import data.rules.ssm["document-sharing-block"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_on if decided("aws_ssm_service_setting", {"setting_id": "/ssm/documents/console/public-sharing-permission", "setting_value": "Enable"}) == {["aws_ssm_service_setting.leads", "guardrail", "unguarded", ""]}

test_private_off if decided("aws_ssm_service_setting", {"setting_id": "/ssm/documents/console/public-sharing-permission", "setting_value": "Disable"}) == set()

test_private_other_setting if decided("aws_ssm_service_setting", {"setting_id": "/ssm/parameter-store/high-throughput-enabled", "setting_value": "true"}) == set()

test_undecided_setting if decided("aws_ssm_service_setting", {"setting_id": "/ssm/documents/console/public-sharing-permission", "setting_value": sample.unknown}) == {["aws_ssm_service_setting.leads", "guardrail", "undecided", ""]}

removed(values) := found if {
	gone := object.union(sample.lone({}), {"removed": {"aws_ssm_service_setting": [sample.resource("aws_ssm_service_setting", values)]}})
	found := sample.brief(rule.findings) with input as gone
}

sharing := "/ssm/documents/console/public-sharing-permission"

test_unguarded_removed if {
	removed({"setting_id": sharing, "setting_value": "Disable"}) == {["aws_ssm_service_setting.leads", "guardrail", "unguarded", ""]}
	removed({"setting_id": sharing, "setting_value": "Enable"}) == set()
	removed({"setting_id": "/ssm/parameter-store/default-parameter-tier", "setting_value": "Disable"}) == set()
}
