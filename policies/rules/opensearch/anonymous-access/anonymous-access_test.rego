package rules.opensearch["anonymous-access_test"]

import data.lib.store.sample_test as sample
import data.rules.opensearch["anonymous-access"] as rule

decided(options) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_opensearch_domain": [sample.resource("aws_opensearch_domain", options)]})
}

options(enabled, anonymous) := {"advanced_security_options": [{"enabled": enabled, "anonymous_auth_enabled": anonymous}]}

test_unguarded_while_moving if decided(options(true, true)) == {["aws_opensearch_domain.leads", "public", "unguarded", "high"]}

test_private_off if decided(options(true, false)) == set()

# AWS ignores the setting where there is no fine-grained access control.
test_private_without_control if {
	decided(options(false, true)) == set()
	decided({}) == set()
}

test_undecided_not_known if {
	decided(options(true, sample.unknown)) == {["aws_opensearch_domain.leads", "public", "undecided", "high"]}
	decided(options(sample.unknown, true)) == {["aws_opensearch_domain.leads", "public", "undecided", "high"]}
}
