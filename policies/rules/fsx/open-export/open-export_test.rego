package rules.fsx["open-export_test"]

import data.lib.store.sample_test as sample
import data.rules.fsx["open-export"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

exported(clients) := [{"client_configurations": [{"clients": client, "options": ["rw"]} | some client in clients]}]

volume(clients) := decided("aws_fsx_openzfs_volume", {"nfs_exports": exported(clients)})

unguarded := {["aws_fsx_openzfs_volume.leads", "guardrail", "unguarded", ""]}

test_unguarded_every_client if {
	volume(["*"]) == unguarded
	volume(["10.0.1.0/24", "*"]) == unguarded
	volume(["0.0.0.0/0"]) == unguarded
}

test_unguarded_root_volume if {
	decided("aws_fsx_openzfs_file_system", {"root_volume_configuration": [{"nfs_exports": exported(["*"])}]}) == {["aws_fsx_openzfs_file_system.leads", "guardrail", "unguarded", ""]}
}

test_private_named_clients if {
	volume(["10.0.1.0/24", "10.0.2.7"]) == set()
	decided("aws_fsx_openzfs_volume", {}) == set()
	decided("aws_fsx_openzfs_file_system", {}) == set()
}

test_undecided_clients if {
	volume([sample.unknown]) == {["aws_fsx_openzfs_volume.leads", "guardrail", "undecided", ""]}
	decided("aws_fsx_openzfs_volume", {"nfs_exports": sample.unknown}) == {["aws_fsx_openzfs_volume.leads", "guardrail", "undecided", ""]}
}
