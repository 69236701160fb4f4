# METADATA
# title: Development environments are reached through Systems Manager
# description: >
#   An environment that is reached over SSH has a public address, and a security group that lets in the addresses of AWS Cloud9. One that is
#   reached through Systems Manager lets nobody in, and may stand in a private subnet. What is left out is CONNECT_SSH.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cloud9/latest/user-guide/ec2-ssm.html
#     description: Accessing no-ingress EC2 instances with AWS Systems Manager
#   - ref: https://docs.aws.amazon.com/cloud9/latest/APIReference/API_CreateEnvironmentEC2.html
#     description: CreateEnvironmentEC2
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloud9_environment_ec2
#     description: aws_cloud9_environment_ec2
# custom:
#   kinds: [internet]
#   reads: {aws_cloud9_environment_ec2: [connection_type]}
#   says:
#     open: "is reached over SSH at a public address"
#     open-unknown: "may be reached over SSH at a public address"
#   fix: set connection_type to CONNECT_SSM, in a private subnet
#   rows: [C42]
package rules.cloud9.connection

import data.lib.flag

path := ["connection_type"]

findings contains flag.weighed(environment, path, "internet", "open", flag.unguarded(opening), "medium") if {
	some environment in input.resources.aws_cloud9_environment_ec2
	opening := flag.among(flag.settings(environment, path, "CONNECT_SSH"), {"CONNECT_SSH"})
}
