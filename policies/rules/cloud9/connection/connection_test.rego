package rules.cloud9.connection_test

import data.lib.store.sample_test as sample
import data.rules.cloud9.connection as rule

found(values) := told if {
	told := sample.brief(rule.findings) with input as sample.lone({"aws_cloud9_environment_ec2": [sample.resource("aws_cloud9_environment_ec2", values)]})
}

says(verdict) := {["aws_cloud9_environment_ec2.leads", "internet", verdict, "medium"]}

test_unguarded_left_out if found({}) == says("unguarded")

test_unguarded_ssh if found({"connection_type": "CONNECT_SSH"}) == says("unguarded")

test_private_ssm if found({"connection_type": "CONNECT_SSM"}) == set()

test_undecided_connection if found({"connection_type": sample.unknown}) == says("undecided")
