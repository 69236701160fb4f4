package rules.ecs["express-gateway_test"]

import data.lib.network.sample_test as net
import data.rules.ecs["express-gateway"] as rule

found(place, subnets) := told if {
	service := net.thing("aws_ecs_express_gateway_service", {}, place)
	told := net.told(rule.findings) with input as net.view({"aws_ecs_express_gateway_service": [service]}, {}, subnets)
}

says(verdict, code) := {["aws_ecs_express_gateway_service.leads", "internet", verdict, "", code]}

test_unguarded_public_subnet if found({}, net.public) == says("unguarded", "open")

test_unguarded_default_vpc if found({"subnets": []}, {}) == says("unguarded", "default")

test_private_subnet if found({}, net.private) == set()

test_undecided_subnet if found({}, net.undecided) == says("undecided", "open-unknown")
