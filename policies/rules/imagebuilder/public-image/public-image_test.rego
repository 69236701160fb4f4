package rules.imagebuilder["public-image_test"]

import data.lib.store.sample_test as sample
import data.rules.imagebuilder["public-image"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_all if decided("aws_imagebuilder_distribution_configuration", {"distribution": [{"ami_distribution_configuration": [{"launch_permission": [{"user_groups": ["all"]}]}]}]}) == {["aws_imagebuilder_distribution_configuration.leads", "public", "exposed", ""]}

test_private_named if decided("aws_imagebuilder_distribution_configuration", {"distribution": [{"ami_distribution_configuration": [{"launch_permission": [{"user_ids": ["111122223333"]}]}]}]}) == set()

test_undecided_groups if decided("aws_imagebuilder_distribution_configuration", {"distribution": [{"ami_distribution_configuration": [{"launch_permission": [{"user_groups": sample.unknown}]}]}]}) == {["aws_imagebuilder_distribution_configuration.leads", "public", "undecided", ""]}
