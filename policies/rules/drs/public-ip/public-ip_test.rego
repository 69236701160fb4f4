package rules.drs["public-ip_test"]

import data.lib.network.sample_test as net
import data.rules.drs["public-ip"] as rule

found(value, rules) := routed({"create_public_ip": value, "data_plane_routing": "PRIVATE_IP"}, rules)

routed(values, rules) := told if {
	thing := net.thing("aws_drs_replication_configuration_template", values, {"ports": []})
	told := net.told(rule.findings) with input as net.view({"aws_drs_replication_configuration_template": [thing]}, net.group(rules), net.public)
}

says(verdict, severity, code) := {["aws_drs_replication_configuration_template.leads", "internet", verdict, severity, code]}

test_exposed_open_group if found(true, [net.ssh]) == says("exposed", "high", "network/reached")

test_private_closed_group if found(true, []) == set()

test_private_off if found(false, [net.ssh]) == set()

test_undecided_address if found(net.unknown, [net.ssh]) == says("undecided", "", "open-unknown")

test_exposed_data_over_the_internet if {
	exposed := says("exposed", "high", "network/reached")
	routed({"create_public_ip": false, "data_plane_routing": "PUBLIC_IP"}, [net.ssh]) == exposed
	routed({"create_public_ip": true, "data_plane_routing": "PUBLIC_IP"}, [net.ssh]) == exposed
	routed({"create_public_ip": net.unknown, "data_plane_routing": "PUBLIC_IP"}, [net.ssh]) == exposed
}

test_undecided_routing if routed({"create_public_ip": false, "data_plane_routing": net.unknown}, [net.ssh]) == says("undecided", "", "open-unknown")
