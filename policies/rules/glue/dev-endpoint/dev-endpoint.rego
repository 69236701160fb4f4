# METADATA
# title: Development endpoints stand in a subnet
# description: An endpoint without a subnet has a public address for SSH.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/webapi/API_DevEndpoint.html
#     description: DevEndpoint, which has a public address only outside a VPC
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/add-dev-endpoint.html
#     description: Adding a development endpoint
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_dev_endpoint
#     description: aws_glue_dev_endpoint
# custom:
#   kinds: [internet]
#   reads: {aws_glue_dev_endpoint: [subnet_id]}
#   says:
#     open: "has a public address for SSH"
#   fix: name subnet_id and security_group_ids
#   rows: [C39]
package rules.glue["dev-endpoint"]

import data.lib.finding

findings contains finding.at(endpoint, ["subnet_id"], "internet", "exposed", "open") if {
	some endpoint in input.resources.aws_glue_dev_endpoint
	not endpoint.values.subnet_id
}
