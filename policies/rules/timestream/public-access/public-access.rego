# METADATA
# title: InfluxDB databases have no public address
# description: A publicly accessible database gets a public address, and only a security group stands between its data and the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ts-influxdb/latest/ts-influxdb-api/API_CreateDbInstance.html
#     description: CreateDbInstance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/timestreaminfluxdb_db_instance
#     description: aws_timestreaminfluxdb_db_instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/timestreaminfluxdb_db_cluster
#     description: aws_timestreaminfluxdb_db_cluster
# custom:
#   kinds: [internet]
#   reads:
#     aws_timestreaminfluxdb_db_instance: [publicly_accessible]
#     aws_timestreaminfluxdb_db_cluster: [publicly_accessible]
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D14]
package rules.timestream["public-access"]

import data.lib.flag
import data.lib.network

path := ["publicly_accessible"]

findings contains network.store(thing, path, "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some type in ["aws_timestreaminfluxdb_db_instance", "aws_timestreaminfluxdb_db_cluster"]
	some thing in input.resources[type]
}
