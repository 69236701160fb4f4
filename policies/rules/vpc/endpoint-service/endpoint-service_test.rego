package rules.vpc["endpoint-service_test"]

import data.lib.store.sample_test as sample
import data.rules.vpc["endpoint-service"] as rule

decided(resources) := found if {
	found := sample.brief(rule.findings) with input as sample.lone(resources)
}

service(values) := {"aws_vpc_endpoint_service": [sample.resource("aws_vpc_endpoint_service", values)]}

entry(principal) := {"aws_vpc_endpoint_service_allowed_principal": [object.union(
	sample.resource("aws_vpc_endpoint_service_allowed_principal", {"principal_arn": principal}),
	{"links": {"vpc_endpoint_service_id": ["aws_vpc_endpoint_service.leads"]}},
)]}

test_exposed_service if decided(service({"allowed_principals": ["*"], "acceptance_required": false})) == {["aws_vpc_endpoint_service.leads", "any-account", "exposed", ""]}

test_exposed_entry if {
	exposed := {["aws_vpc_endpoint_service_allowed_principal.leads", "any-account", "exposed", ""]}
	decided(entry("*")) == exposed
	decided(object.union(entry("*"), service({"acceptance_required": false}))) == exposed
}

test_private_named if decided(service({"allowed_principals": ["arn:aws:iam::111122223333:root"], "acceptance_required": false})) == set()

test_private_asked if {
	decided(service({"allowed_principals": ["*"], "acceptance_required": true})) == set()
	decided(object.union(entry("*"), service({"acceptance_required": true}))) == set()
}

test_undecided_principals if decided(service({"allowed_principals": sample.unknown, "acceptance_required": false})) == {["aws_vpc_endpoint_service.leads", "any-account", "undecided", ""]}
