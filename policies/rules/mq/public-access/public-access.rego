# METADATA
# title: Brokers have no public address
# description: >
#   A publicly accessible broker of RabbitMQ has no security group at all: its password is all that stands before the messages.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mq_broker
#     description: aws_mq_broker
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers.html
#     description: Amazon MQ API Reference, Brokers
# custom:
#   kinds: [internet]
#   reads: {aws_mq_broker: [engine_type, publicly_accessible]}
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D15]
package rules.mq["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains found(broker, flag.among(flag.settings(broker, path, false), {true})) if {
	some broker in input.resources.aws_mq_broker
}

found(broker, opening) := flag.found(broker, path, "internet", "open", opening) if {
	lower(broker.values.engine_type) == "rabbitmq"
} else := network.store(broker, path, "open", opening)
