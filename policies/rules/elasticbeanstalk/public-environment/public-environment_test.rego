package rules.elasticbeanstalk["public-environment_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.elasticbeanstalk["public-environment"] as rule

found(type, settings) := told if {
	told := {[one.verdict, one.says.code] | some one in rule.findings} with input as sample.lone({type: [sample.resource(type, {"setting": settings})]})
}

environment(settings) := found("aws_elastic_beanstalk_environment", settings)

setting(name, value) := {"namespace": "aws:ec2:vpc", "name": name, "value": value}

internal := setting("ELBScheme", "internal")

single := {"namespace": "aws:elasticbeanstalk:environment", "name": "EnvironmentType", "value": "SingleInstance"}

test_unguarded_scheme_left_out if environment([]) == {["unguarded", "scheme"]}

test_unguarded_public_scheme if environment([setting("ELBScheme", "public")]) == {["unguarded", "scheme"]}

test_unguarded_public_addresses if {
	environment([internal, setting("AssociatePublicIpAddress", "true")]) == {["unguarded", "address"]}
	found("aws_elastic_beanstalk_configuration_template", [setting("AssociatePublicIpAddress", "true")]) == {["unguarded", "address"]}
}

test_private if {
	environment([internal]) == set()
	found("aws_elastic_beanstalk_configuration_template", []) == set()
}

test_unguarded_single_machine if {
	environment([single]) == {["unguarded", "single"]}
	environment([single, setting("AssociatePublicIpAddress", "false")]) == {["unguarded", "single"]}
	found("aws_elastic_beanstalk_configuration_template", [single]) == {["unguarded", "single"]}
}

worker(settings) := told if {
	thing := sample.resource("aws_elastic_beanstalk_environment", {"setting": settings, "tier": "Worker"})
	told := {[one.verdict, one.says.code] | some one in rule.findings} with input as sample.lone({"aws_elastic_beanstalk_environment": [thing]})
}

test_worker_has_no_load_balancer if {
	worker([]) == set()
	worker([setting("AssociatePublicIpAddress", "true")]) == {["unguarded", "address"]}
	worker([single]) == {["unguarded", "single"]}
}

test_undecided if {
	environment(net.unknown) == {["undecided", "scheme-unknown"], ["undecided", "address-unknown"]}
	environment([setting("ELBScheme", net.unknown)]) == {["undecided", "scheme-unknown"]}
	environment([internal, net.unknown]) == {["undecided", "address-unknown"]}
}
