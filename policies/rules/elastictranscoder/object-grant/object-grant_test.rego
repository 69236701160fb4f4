package rules.elastictranscoder["object-grant_test"]

import data.lib.store.sample_test as sample
import data.rules.elastictranscoder["object-grant"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_everybody if decided("aws_elastictranscoder_pipeline", {"content_config_permissions": [{"grantee_type": "Group", "grantee": "AllUsers", "access": ["Read"]}]}) == {["aws_elastictranscoder_pipeline.leads", "public", "exposed", ""]}

test_exposed_any_account if decided("aws_elastictranscoder_pipeline", {"thumbnail_config_permissions": [{"grantee_type": "Group", "grantee": "AuthenticatedUsers", "access": ["Read"]}]}) == {["aws_elastictranscoder_pipeline.leads", "any-account", "exposed", ""]}

test_private_named if decided("aws_elastictranscoder_pipeline", {"content_config_permissions": [{"grantee_type": "Canonical", "grantee": "abc"}]}) == set()

test_undecided_grantee if decided("aws_elastictranscoder_pipeline", {"content_config_permissions": [{"grantee_type": "Group", "grantee": sample.unknown, "access": ["Read"]}]}) == {["aws_elastictranscoder_pipeline.leads", "public", "undecided", ""]}
