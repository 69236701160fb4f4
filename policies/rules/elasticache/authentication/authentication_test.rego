package rules.elasticache.authentication_test

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.elasticache.authentication as rule

front := {"kind": "load-balancer", "address": "aws_lb.l", "input": "plan", "via": [], "groups": []}

cluster(acl, fronts) := told if {
	one := net.thing("aws_memorydb_cluster", {"acl_name": acl}, {"fronts": fronts})
	told := net.told(rule.findings) with input as net.view({"aws_memorydb_cluster": [one]}, {}, {})
}

user(values) := told if {
	told := net.told(rule.findings) with input as net.view({"aws_elasticache_user": [sample.resource("aws_elasticache_user", values)]}, {}, {})
}

test_exposed_published if cluster("open-access", [front]) == {["aws_memorydb_cluster.leads", "internet", "exposed", "", "published"]}

test_unguarded_within_the_network if cluster("open-access", []) == {["aws_memorydb_cluster.leads", "internet", "unguarded", "medium", "open"]}

test_unguarded_user if {
	user({"no_password_required": true}) == {["aws_elasticache_user.leads", "internet", "unguarded", "medium", "user"]}
	user({"authentication_mode": [{"type": "no-password-required"}]}) == {["aws_elasticache_user.leads", "internet", "unguarded", "medium", "user"]}
}

test_private if {
	cluster("leads", [front]) == set()
	user({"authentication_mode": [{"type": "password"}]}) == set()
	user({"no_password_required": false}) == set()
}

test_undecided if {
	cluster(net.unknown, [front]) == {["aws_memorydb_cluster.leads", "internet", "undecided", "medium", "open-unknown"]}
	user({"no_password_required": net.unknown}) == {["aws_elasticache_user.leads", "internet", "undecided", "medium", "user-unknown"]}
}
