package rules.appstream["internet-access_test"]

import data.lib.network.sample_test as net
import data.rules.appstream["internet-access"] as rule

found(value, rules) := told if {
	thing := net.thing("aws_appstream_fleet", {"enable_default_internet_access": value}, {"ports": []})
	told := net.told(rule.findings) with input as net.view({"aws_appstream_fleet": [thing]}, net.group(rules), net.public)
}

says(verdict, severity, code) := {["aws_appstream_fleet.leads", "internet", verdict, severity, code]}

test_exposed_open_group if found(true, [net.ssh]) == says("exposed", "high", "network/reached")

test_private_closed_group if found(true, []) == set()

test_private_off if found(false, [net.ssh]) == set()

test_undecided_address if found(net.unknown, [net.ssh]) == says("undecided", "", "open-unknown")
