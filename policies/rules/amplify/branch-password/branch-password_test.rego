package rules.amplify["branch-password_test"]

import data.lib.store.sample_test as sample
import data.rules.amplify["branch-password"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

branch(values) := {"aws_amplify_branch": [object.union(sample.resource("aws_amplify_branch", values), {"links": {"app_id": ["aws_amplify_app.leads"]}})]}

app(values) := {"aws_amplify_app": [sample.resource("aws_amplify_app", values)]}

test_unguarded_left_out if decided(object.union(branch({"stage": "BETA"}), app({}))) == {["aws_amplify_branch.leads", "internet", "unguarded", "medium"]}

test_private_production if decided(branch({"stage": "PRODUCTION"})) == set()

test_private_password if {
	decided(branch({"enable_basic_auth": true})) == set()
	decided(object.union(branch({}), app({"enable_basic_auth": true}))) == set()
}

test_undecided_password if decided(branch({"enable_basic_auth": sample.unknown})) == {["aws_amplify_branch.leads", "internet", "undecided", "medium"]}
