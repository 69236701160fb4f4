package rules.s3["access-point-public-access-block_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["access-point-public-access-block"] as rule

point := "aws_s3_access_point.leads"

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.view({"access_points": [{"point": sample.resource("aws_s3_access_point", values), "policies": []}]})
}

multi_region(details) := found if {
	found := rule.findings with input as sample.lone({"aws_s3control_multi_region_access_point": [sample.resource("aws_s3control_multi_region_access_point", {"details": details})]})
}

test_exposed_switched_off if {
	decided({"public_access_block_configuration": [{"block_public_acls": false}]}) == {[point, "guardrail", "unguarded", "high"]}
}

test_exposed_multi_region if {
	found := [found | some found in multi_region([{"name": "leads", "public_access_block": [{"block_public_policy": false}]}])]
	found[0].verdict == "unguarded"
	found[0].says.args.flags == "block_public_policy"
}

test_private_defaults if {
	decided({}) == set()
	decided({"public_access_block_configuration": [{"block_public_acls": true}]}) == set()
	multi_region([{"name": "leads"}]) == set()
}

test_private_confined_to_a_vpc if {
	decided({"public_access_block_configuration": [{"block_public_acls": false}], "vpc_configuration": [{"vpc_id": "vpc-0abc"}]}) == set()
}

test_private_access_point_elsewhere if {
	count(rule.findings) == 0 with input as sample.view({"access_points": [{"point": null, "policies": []}]})
}

test_undecided_unknown_block if {
	decided({"public_access_block_configuration": sample.unknown}) == {[point, "guardrail", "undecided", ""]}
	found := [found | some found in multi_region([{"public_access_block": sample.unknown}])]
	found[0].verdict == "undecided"
}
