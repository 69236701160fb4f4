package rules.opensearch["public-policy_test"]

import data.lib.carrier.sample_test as sample
import data.rules.opensearch["public-policy"] as rule

types := {"aws_elasticsearch_domain", "aws_opensearch_domain"}

decided(type, document) := found if {
	found := sample.brief(rule.findings) with input as sample.view([sample.holder(type, document)])
}

test_exposed_anyone if {
	every type in types {
		decided(type, sample.open) == {["public", "exposed", "anyone"]}
	}
}

test_private_named_principal if {
	every type in types {
		decided(type, sample.named) == set()
	}
}

test_private_organisation if {
	bound := sample.condition("StringEquals", "aws:principalorgid", ["o-a1b2c3d4e5"])
	every type in types {
		decided(type, sample.allow({"type": "AWS", "value": "*"}, [bound])) == set()
	}
}

test_undecided_unknown_policy if {
	every type in types {
		decided(type, sample.unknown) == {["public", "undecided", "anyone-unknown"]}
	}
}

controlled(type, anonymous) := object.union(
	sample.holder(type, sample.open),
	{"values": {"advanced_security_options": [{"enabled": true, "anonymous_auth_enabled": anonymous}]}},
)

found_at(domain) := found if {
	found := sample.brief(rule.findings) with input as sample.view([domain])
}

test_exposed_login_stands_in_front if {
	every type in types {
		found_at(controlled(type, false)) == {["internet", "exposed", "login"]}
	}
}

test_exposed_while_moving_to_a_login if found_at(controlled("aws_opensearch_domain", true)) == {["public", "exposed", "anyone"]}

test_exposed_unknown_login if found_at(controlled("aws_opensearch_domain", {"$unknown": ["var.later"]})) == {["public", "exposed", "anyone"]}
