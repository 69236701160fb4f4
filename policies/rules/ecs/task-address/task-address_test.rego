package rules.ecs["task-address_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.ecs["task-address"] as rule

found(type, values) := told if {
	thing := net.thing(type, values, {"ports": []})
	told := net.told(rule.findings) with input as net.view({type: [thing]}, net.group([net.ssh]), net.public)
}

address(value) := [{"assign_public_ip": value}]

places := {
	"aws_ecs_service": {"network_configuration": address(true)},
	"aws_ecs_task_set": {"network_configuration": address(true)},
	"aws_cloudwatch_event_target": {"ecs_target": [{"network_configuration": address(true)}]},
	"aws_scheduler_schedule": {"target": [{"ecs_parameters": [{"network_configuration": address(true)}]}]},
	"aws_pipes_pipe": {"target_parameters": [{"ecs_task_parameters": [{"network_configuration": [{"aws_vpc_configuration": address("ENABLED")}]}]}]},
}

test_exposed if {
	every type, values in places {
		found(type, values) == {[concat("", [type, ".leads"]), "internet", "exposed", "high", "network/reached"]}
	}
}

test_private if {
	every value in [false, "DISABLED"] {
		found("aws_ecs_service", {"network_configuration": address(value)}) == set()
	}
	found("aws_ecs_service", {}) == set()
}

test_undecided if found("aws_ecs_service", {"network_configuration": address(net.unknown)}) == {["aws_ecs_service.leads", "internet", "undecided", "", "open-unknown"]}

job(properties) := told if {
	one := sample.resource("aws_batch_job_definition", {"container_properties": properties})
	told := net.told(rule.findings) with input as net.view({"aws_batch_job_definition": [one]}, {}, {})
}

test_unguarded_job if job("{\"networkConfiguration\": {\"assignPublicIp\": \"ENABLED\"}}") == {["aws_batch_job_definition.leads", "internet", "unguarded", "medium", "open"]}

test_private_job if {
	job("{\"networkConfiguration\": {\"assignPublicIp\": \"DISABLED\"}}") == set()
	job("{}") == set()
}

test_undecided_job if job(net.unknown) == {["aws_batch_job_definition.leads", "internet", "undecided", "medium", "open-unknown"]}

# The provider takes the names of properties in any case.
test_unguarded_job_in_any_case if job("{\"NetworkConfiguration\": {\"AssignPublicIp\": \"ENABLED\"}}") == {["aws_batch_job_definition.leads", "internet", "unguarded", "medium", "open"]}

test_unguarded_job_of_several_containers if {
	one := sample.resource("aws_batch_job_definition", {"ecs_properties": "{\"taskProperties\": [{\"networkConfiguration\": {\"assignPublicIp\": \"ENABLED\"}}]}"})
	told := net.told(rule.findings) with input as net.view({"aws_batch_job_definition": [one]}, {}, {})
	told == {["aws_batch_job_definition.leads", "internet", "unguarded", "medium", "open"]}
}
