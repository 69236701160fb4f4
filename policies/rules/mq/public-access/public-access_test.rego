package rules.mq["public-access_test"]

import data.lib.network.sample_test as net
import data.lib.store.sample_test as sample
import data.rules.mq["public-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_mq_broker if decided("aws_mq_broker", {"publicly_accessible": true}) == {["aws_mq_broker.leads", "internet", "exposed", ""]}

closed(engine) := told if {
	broker := net.thing("aws_mq_broker", {"publicly_accessible": true, "engine_type": engine}, {"ports": [8883]})
	told := {[one.verdict, one.says.code] | some one in rule.findings} with input as net.view({"aws_mq_broker": [broker]}, net.group([]), {})
}

test_held_by_a_closed_group if closed("ActiveMQ") == {["unguarded", "network/held"]}

test_exposed_rabbitmq_has_no_group if closed("RabbitMQ") == {["exposed", "open"]}

test_private_off if decided("aws_mq_broker", {"publicly_accessible": false}) == set()

test_private_left_out if decided("aws_mq_broker", {}) == set()

test_undecided_not_known if decided("aws_mq_broker", {"publicly_accessible": sample.unknown}) == {["aws_mq_broker.leads", "internet", "undecided", ""]}
