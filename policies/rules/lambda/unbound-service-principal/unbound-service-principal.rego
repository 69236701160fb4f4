# METADATA
# title: An AWS service calls a function for one account only
# description: >
#   A service acts for all its customers. Without source_arn or source_account anyone can have it call the function. The ARN of a bucket names
#   no account: a bucket that was deleted can come back in another account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
#     description: Granting Lambda function access to AWS services
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
#   - ref: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
#     description: AddPermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
#     description: aws_lambda_permission
# custom:
#   kinds: [any-account, indirect]
#   severity: high
#   reads:
#     aws_lambda_permission:
#       [action, event_source_token, principal, principal_org_id, source_account, source_arn]
#   says:
#     any-account: "lets {who} call the function for any of its customers"
#     any-account-unknown: "may let {who} call the function for any of its customers"
#     bucket-only: lets S3 call the function for a bucket of that name, whosever it is
#   who: {any-account: service, bucket-only: service}
#   fix: set source_arn to what calls the function; for S3 set source_account too
#   rows: [C03]
package rules.lambda["unbound-service-principal"]

import data.lib.carrier.lambda
import data.lib.carrier.permission
import data.lib.finding

findings contains permission.found(granted, lambda.grant(granted), "lambda", "any-account") if {
	some granted in input.resources.aws_lambda_permission
	permission.is_service(granted.values.principal)
}

findings contains finding.plus(finding.at(granted, ["source_account"], "indirect", "exposed", "bucket-only"), {"severity": "low"}) if {
	some granted in input.resources.aws_lambda_permission
	granted.values.principal == "s3.amazonaws.com"
	granted.values.source_arn
	not granted.values.source_account
}
