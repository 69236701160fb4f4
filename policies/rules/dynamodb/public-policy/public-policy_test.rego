package rules.dynamodb["public-policy_test"]

import data.lib.carrier.sample_test as sample
import data.rules.dynamodb["public-policy"] as rule

types := {"aws_dynamodb_resource_policy"}

decided(type, document) := found if {
	found := sample.brief(rule.findings) with input as sample.view([sample.holder(type, document)])
}

test_exposed_anyone if {
	every type in types {
		decided(type, sample.open) == {["any-account", "unguarded", "held"]}
	}
}

test_exposed_any_customer_of_a_service if {
	every type in types {
		decided(type, sample.allow({"type": "Service", "value": "glue.amazonaws.com"}, [])) == {["any-account", "exposed", "any-account"]}
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
		decided(type, sample.unknown) == {["any-account", "undecided", "any-account-unknown"]}
	}
}
