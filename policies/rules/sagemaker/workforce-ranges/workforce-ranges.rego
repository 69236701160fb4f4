# METADATA
# title: Workers sign in from known addresses
# description: The portal of a workforce shows records to whoever logs in, from any address unless ranges or a VPC are named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_SourceIpConfig.html
#     description: SourceIpConfig
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_workforce
#     description: aws_sagemaker_workforce
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/samurai-vpc-worker-portal.html
#     description: Use Amazon VPC mode from a private worker portal
# custom:
#   kinds: [internet]
#   reads: {aws_sagemaker_workforce: [source_ip_config, workforce_vpc_config]}
#   says:
#     open: "shows records to workers at any address, behind a login"
#     open-unknown: "may show records to workers at any address"
#   fix: name the ranges of the workers in source_ip_config, or set workforce_vpc_config
#   rows: [C32]
package rules.sagemaker["workforce-ranges"]

import data.lib.flag

path := ["source_ip_config", "cidrs"]

findings contains flag.found(workforce, path, "internet", "open", flag.internet(flag.settings(workforce, path, "0.0.0.0/0"))) if {
	some workforce in input.resources.aws_sagemaker_workforce
	not workforce.values.workforce_vpc_config
}
