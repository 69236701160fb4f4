# METADATA
# title: Layers are shared with named accounts only
# description: A layer for every principal can be read by any AWS account. Together with an organization it stays within.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html
#     description: Granting Lambda layer access to other accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_layer_version_permission
#     description: aws_lambda_layer_version_permission
# custom:
#   kinds: [public]
#   reads: {aws_lambda_layer_version_permission: [principal, organization_id]}
#   says:
#     open: "lets every AWS account read the layer"
#     open-unknown: "may let every AWS account read the layer"
#   fix: name an account as principal, or set organization_id
#   rows: [C05]
package rules.lambda["public-layer"]

import data.lib.flag

path := ["principal"]

findings contains flag.found(permission, path, "public", "open", flag.both(limit, flag.among(flag.settings(permission, path, ""), {"*"}))) if {
	some permission in input.resources.aws_lambda_layer_version_permission
	limit := flag.among(flag.settings(permission, ["organization_id"], "none"), {"none"})
}
