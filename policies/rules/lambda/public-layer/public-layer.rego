# METADATA
# title: Layers are shared only with named accounts
# description: A permission for everyone is limited by organization_id alone, and only where that is one organisation.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html
#     description: Granting Lambda layer access to other accounts
#   - ref: https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html
#     description: AddLayerVersionPermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_layer_version_permission
#     description: aws_lambda_layer_version_permission
# custom:
#   kinds: [any-account]
#   reads:
#     aws_lambda_layer_version_permission: [action, organization_id, principal]
#   says:
#     any-account: lets any AWS account read the layer
#     any-account-unknown: may let any AWS account read the layer
#   fix: set principal to an account, or organization_id to your organisation
#   rows: [C05]
package rules.lambda["public-layer"]

import data.lib.carrier.permission

findings contains permission.found(granted, grant, "lambda", "any-account") if {
	some granted in input.resources.aws_lambda_layer_version_permission
	grant := {
		"action": object.get(granted.values, "action", "lambda:GetLayerVersion"),
		"limits": {"aws:principalorgid": id | id := granted.values.organization_id},
	}
}
