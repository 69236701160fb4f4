package lib.policy_test

import data.lib.policy

removed(statements_) := policy.removed({"removed_denies": {"policy": statements_}}, "policy")

test_a_removed_deny_says_whom_it_kept_out if {
	removed([object.union(deny([]), {"sid": "Outside"})]) == [{
		"path": ["policy", "\"Outside\""],
		"code": "policy/deny-removed",
		"args": {"who": "everyone", "actions": "s3:*", "conditions": ""},
	}]
	removed([object.union(deny([where("NotIpAddress", "aws:sourceip", ["203.0.113.0/24"])]), {"principals": aws(["111122223333"])})]) == [{
		"path": ["policy"],
		"code": "policy/deny-removed-where",
		"args": {"who": "111122223333", "actions": "s3:*", "conditions": "aws:sourceip"},
	}]
	removed([object.union(deny([]), {"principals": [], "not_principals": aws(["111122223333"])})])[0].args.who == "everyone but 111122223333"
}

test_nothing_removed if policy.removed({}, "policy") == []
