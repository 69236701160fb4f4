# METADATA
# title: Functions are called only by named principals
# description: >
#   A permission for everyone is limited by principal_org_id, source_account, source_arn or event_source_token alone. Requests to a function
#   URL without authorisation need not even be signed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
#     description: Viewing resource-based IAM policies in Lambda
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
#     description: Control access to Lambda function URLs
#   - ref: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
#     description: AddPermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
#     description: aws_lambda_permission
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_lambda_permission:
#       [action, event_source_token, function_url_auth_type, principal, principal_org_id, source_account, source_arn]
#   says:
#     public: lets anyone on the internet call the function
#     public-unknown: may let anyone on the internet call the function
#     any-account: lets any AWS account call the function
#     any-account-unknown: may let any AWS account call the function
#   fix: set principal to an account or role, or set principal_org_id to your organisation
#   rows: [C02]
package rules.lambda["public-permission"]

import data.lib.carrier.lambda
import data.lib.carrier.permission

findings contains permission.found(granted, lambda.grant(granted), "lambda", kind(granted)) if {
	some granted in input.resources.aws_lambda_permission
	not permission.is_service(granted.values.principal)
}

kind(granted) := "public" if {
	granted.values.function_url_auth_type == "NONE"
} else := "any-account"
