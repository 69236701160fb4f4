package rules.redshift["public-access_test"]

import data.lib.store.sample_test as sample
import data.rules.redshift["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_redshift_cluster if decided("aws_redshift_cluster", {"publicly_accessible": true}) == {["aws_redshift_cluster.leads", "internet", "exposed", ""]}

test_exposed_redshiftserverless_workgroup if decided("aws_redshiftserverless_workgroup", {"publicly_accessible": true}) == {["aws_redshiftserverless_workgroup.leads", "internet", "exposed", ""]}

test_private_off if decided("aws_redshift_cluster", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_redshift_cluster", {}) == set()

test_undecided_not_known if decided("aws_redshift_cluster", {"publicly_accessible": sample.unknown}) == {["aws_redshift_cluster.leads", "internet", "undecided", ""]}
