package rules.organizations.guardrail_test

import data.lib.store.sample_test as sample
import data.rules.organizations.guardrail as rule

type := "aws_organizations_policy"

declared(values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

removed(values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({}), {"removed": {type: [sample.resource(type, values)]}})
}

s3(assigned) := {"type": "S3_POLICY", "content": json.marshal({"s3_attributes": {"public_access_block_configuration": {"@@assign": assigned}}})}

test_unguarded_off if declared(s3("none")) == {["aws_organizations_policy.leads", "guardrail", "unguarded", "high"]}

test_undecided_content if declared({"type": "S3_POLICY", "content": sample.unknown}) == {["aws_organizations_policy.leads", "guardrail", "undecided", "high"]}

test_unguarded_removed if {
	every values in [{}, {"type": "RESOURCE_CONTROL_POLICY"}, s3("all")] {
		removed(values) == {["aws_organizations_policy.leads", "guardrail", "unguarded", ""]}
	}
}

test_private if {
	declared(s3("all")) == set()
	declared({"content": "{\"Version\": \"2012-10-17\"}"}) == set()
	declared({"type": "SERVICE_CONTROL_POLICY", "content": sample.unknown}) == set()
	removed({"type": "TAG_POLICY"}) == set()
}
