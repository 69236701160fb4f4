package rules.events["public-permission_test"]

import data.lib.carrier.sample_test as sample
import data.rules.events["public-permission"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view([{"address": "aws_cloudwatch_event_permission.leads", "type": "aws_cloudwatch_event_permission", "input": "plan.json", "values": values}])
}

everyone_where(value) := decided({"principal": "*", "condition": [{"key": "aws:PrincipalOrgID", "type": "StringEquals", "value": value}]})

test_exposed_everyone if {
	decided({"principal": "*"}) == {["any-account", "exposed", "any-account"]}
	everyone_where("o-*") == {["any-account", "exposed", "any-account"]}
}

test_private_account if decided({"principal": "111122223333", "action": "events:PutEvents"}) == set()

test_private_organisation if {
	everyone_where("o-a1b2c3d4e5") == set()
	everyone_where({"$unknown": ["data.aws_organizations_organization.org.id"]}) == set()
}

test_undecided_unknown if {
	decided({"principal": sample.unknown}) == {["any-account", "undecided", "any-account-unknown"]}
	decided({"principal": "*", "condition": sample.unknown}) == {["any-account", "undecided", "any-account-unknown"]}
}
