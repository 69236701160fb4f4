package rules.s3["access-grants_test"]

import data.lib.carrier.sample_test as sample
import data.rules.s3["access-grants"] as rule

types := {"aws_s3control_access_grants_instance_resource_policy"}

decided(type, document) := found if {
	found := sample.brief(rule.findings) with input as sample.view([sample.holder(type, document)])
}

test_unguarded_anyone if {
	every type in types {
		decided(type, sample.open) == {["any-account", "unguarded", "held"]}
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
