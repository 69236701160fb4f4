package rules.ec2["public-image_test"]

import data.lib.store.sample_test as sample
import data.rules.ec2["public-image"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_all if decided("aws_ami_launch_permission", {"image_id": "ami-1", "group": "all"}) == {["aws_ami_launch_permission.leads", "public", "exposed", ""]}

test_private_account if decided("aws_ami_launch_permission", {"image_id": "ami-1", "account_id": "111122223333"}) == set()

test_undecided_group if decided("aws_ami_launch_permission", {"image_id": "ami-1", "group": sample.unknown}) == {["aws_ami_launch_permission.leads", "public", "undecided", ""]}
