# METADATA
# title: Airflow is reached from within the VPC
# description: >
#   A public web server shows workflows and connections to whoever gets past IAM, with a private endpoint beside it as well. What is left out
#   is PRIVATE_ONLY.
# related_resources:
#   - ref: https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html
#     description: Apache Airflow access modes
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mwaa_environment
#     description: aws_mwaa_environment
#   - ref: https://docs.aws.amazon.com/mwaa/latest/API/API_CreateEnvironment.html
#     description: CreateEnvironment
# custom:
#   kinds: [internet]
#   reads: {aws_mwaa_environment: [webserver_access_mode]}
#   says:
#     open: "offers the Airflow web server on the internet"
#     open-unknown: "may offer the Airflow web server on the internet"
#   fix: set webserver_access_mode to PRIVATE_ONLY
#   rows: [C22]
package rules.mwaa["public-webserver"]

import data.lib.flag

path := ["webserver_access_mode"]

findings contains flag.found(environment, path, "internet", "open", flag.among(flag.settings(environment, path, "PRIVATE_ONLY"), {"PUBLIC_ONLY", "PUBLIC_AND_PRIVATE"})) if {
	some environment in input.resources.aws_mwaa_environment
}
