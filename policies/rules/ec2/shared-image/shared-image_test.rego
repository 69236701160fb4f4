package rules.ec2["shared-image_test"]

import data.lib.store.sample_test as sample
import data.rules.ec2["shared-image"] as rule

lists := {"accounts": ["111122223333"], "organizations": ["o-own"]}

decided(values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({"aws_ami_launch_permission": [sample.resource("aws_ami_launch_permission", values)]}), {"context": lists})
}

test_exposed_outsider if {
	every values in [{"account_id": "444455556666"}, {"organization_arn": "arn:aws:organizations::444455556666:organization/o-other"}, {"organizational_unit_arn": "arn:aws:organizations::444455556666:ou/o-other/ou-1a2b-other"}] {
		decided(values) == {["aws_ami_launch_permission.leads", "shared", "exposed", ""]}
	}
}

test_private_on_the_list if {
	every values in [{"account_id": "111122223333"}, {"organization_arn": "arn:aws:organizations::111122223333:organization/o-own"}, {"group": "all"}] {
		decided(values) == set()
	}
}

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_ami_launch_permission": [sample.resource("aws_ami_launch_permission", {"account_id": "444455556666"})]})
}

test_undecided if decided({"account_id": sample.unknown}) == {["aws_ami_launch_permission.leads", "shared", "undecided", ""]}
