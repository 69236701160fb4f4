package rules.residency["backup-region_test"]

import data.lib.store.sample_test as sample
import data.rules.residency["backup-region"] as rule

context := object.union(sample.context, {"residency": {"eu": ["eu-central-1"]}})

decided(type, extra) := found if {
	resource := object.union(sample.resource(type, {}), object.union({"residency": [{"set": "eu", "of": "aws_db_instance.crm"}]}, extra))
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [resource]}), {"context": context})
}

test_exposed_copy_in_place if {
	every type in rule.in_place {
		decided(type, {"region": "us-east-1"}) == {[concat("", [type, ".leads"]), "residency", "exposed", ""]}
	}
}

test_exposed_copy_sent_away if {
	copies := [{"path": ["destination_region"], "region": "us-east-1"}]
	decided("aws_db_snapshot_copy", {"region": "eu-central-1", "copies": copies}) == {["aws_db_snapshot_copy.leads", "residency", "exposed", ""]}
}

test_private_copy_in_place if decided("aws_ami_copy", {"region": "eu-central-1"}) == set()

test_private_plan_without_copies if decided("aws_backup_plan", {"region": "us-east-1"}) == set()

test_undecided_vault if {
	copies := [{"path": ["rule[0]"], "region": sample.unknown}]
	decided("aws_backup_plan", {"copies": copies}) == {["aws_backup_plan.leads", "residency", "undecided", ""]}
}
