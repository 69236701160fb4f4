package rules.cognito["guest-role_test"]

import data.lib.store.sample_test as sample
import data.rules.cognito["guest-role"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

attachment(roles) := {"aws_cognito_identity_pool_roles_attachment": [object.union(
	sample.resource("aws_cognito_identity_pool_roles_attachment", {"roles": roles}),
	{"links": {"identity_pool_id": ["aws_cognito_identity_pool.leads"]}},
)]}

pool(values) := {"aws_cognito_identity_pool": [sample.resource("aws_cognito_identity_pool", values)]}

guests := attachment({"unauthenticated": "arn:aws:iam::111122223333:role/guests"})

unguarded := {["aws_cognito_identity_pool_roles_attachment.leads", "public", "unguarded", "medium"]}

test_unguarded_guests if {
	decided(guests) == unguarded
	decided(object.union(guests, pool({"allow_unauthenticated_identities": true}))) == unguarded
	decided(attachment({"unauthenticated": sample.unknown})) == unguarded
}

test_private_users_only if decided(attachment({"authenticated": "arn:aws:iam::111122223333:role/users"})) == set()

test_private_idle if decided(object.union(guests, pool({}))) == set()

test_undecided_roles if {
	decided(attachment(sample.unknown)) == {["aws_cognito_identity_pool_roles_attachment.leads", "public", "undecided", "medium"]}
	decided(object.union(attachment(sample.unknown), pool({}))) == set()
}
