package rules.ec2["public-host_test"]

import data.lib.network.sample_test as net
import data.rules.ec2["public-host"] as rule

found(values, place) := told if {
	host := net.thing("aws_instance", values, object.union({"ports": []}, place))
	told := net.told(rule.findings) with input as net.view({"aws_instance": [host]}, net.group([net.ssh]), net.public)
}

test_exposed_public_address if found({"associate_public_ip_address": true}, {}) == {["aws_instance.leads", "internet", "exposed", "high", "network/reached"]}

test_private_no_address if found({"associate_public_ip_address": false}, {}) == set()

test_private_where_the_machine_tells if found({"associate_public_ip_address": true}, {"shared_by": ["aws_instance.other"]}) == set()

test_undecided_address if found({"associate_public_ip_address": net.unknown}, {}) == {["aws_instance.leads", "internet", "undecided", "", "open-unknown"]}
