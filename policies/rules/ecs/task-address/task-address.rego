# METADATA
# title: Tasks have no public address, or groups that let nobody in
# description: >
#   A task with a public address is reached wherever its security groups let the internet in. Of a batch job the groups are those of its compute
#   environment, which the job does not name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
#     description: Amazon ECS task networking options for Fargate
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service
#     description: aws_ecs_service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/batch_job_definition
#     description: aws_batch_job_definition
# custom:
#   kinds: [internet]
#   reads:
#     aws_ecs_service: [network_configuration]
#     aws_ecs_task_set: [network_configuration]
#     aws_cloudwatch_event_target: [ecs_target]
#     aws_scheduler_schedule: [target]
#     aws_pipes_pipe: [target_parameters]
#     aws_batch_job_definition: [container_properties, ecs_properties]
#   says:
#     open: "gives its tasks public addresses"
#     open-unknown: "may give its tasks public addresses"
#   fix: set assign_public_ip to false, or narrow the ranges of the security groups
#   rows: [C16]
package rules.ecs["task-address"]

import data.lib.flag
import data.lib.network
import data.lib.truth

paths := {
	"aws_ecs_service": ["network_configuration", "assign_public_ip"],
	"aws_ecs_task_set": ["network_configuration", "assign_public_ip"],
	"aws_cloudwatch_event_target": ["ecs_target", "network_configuration", "assign_public_ip"],
	"aws_scheduler_schedule": ["target", "ecs_parameters", "network_configuration", "assign_public_ip"],
	"aws_pipes_pipe": ["target_parameters", "ecs_task_parameters", "network_configuration", "aws_vpc_configuration", "assign_public_ip"],
}

findings contains network.host(thing, path, "open", opening, "any") if {
	some type, path in paths
	some thing in input.resources[type]
	opening := flag.among(flag.settings(thing, path, false), {true, "ENABLED"})
}

findings contains flag.weighed(job, [attribute], "internet", "open", flag.unguarded(opening), "medium") if {
	some job in input.resources.aws_batch_job_definition
	some attribute in ["container_properties", "ecs_properties"]
	opening := addressed(job.values[attribute])
}

addressed(properties) := flag.among({properties}, set()) if {
	truth.is_unknown(properties)
} else := flag.among({address | walk(flag.text(properties), [path, address]); lower(path[count(path) - 1]) == "assignpublicip"}, {"ENABLED"})
