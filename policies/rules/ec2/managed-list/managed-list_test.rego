package rules.ec2["managed-list_test"]

import data.lib.network.sample_test as net
import data.rules.ec2["managed-list"] as rule

holder := object.union(net.thing("aws_security_group", {}, {}), {"address": "aws_security_group.g"})

found(name, ranges) := findings if {
	listed := object.union(net.rule(443, 443, ranges), {"list": name})
	findings := net.told(rule.findings) with input as net.view({"aws_security_group": [holder]}, net.group([listed]), {})
}

test_open_to_every_distribution if {
	found("com.amazonaws.global.cloudfront.origin-facing", []) == {["aws_security_group.g", "internet", "unguarded", "", "open"]}
}

test_private_lattice if found("com.amazonaws.eu-central-1.vpc-lattice", []) == set()

test_private_own_list if {
	found("aws_ec2_managed_prefix_list.own", ["203.0.113.0/24"]) == set()
	found("aws_ec2_managed_prefix_list.own", []) == set()
}
