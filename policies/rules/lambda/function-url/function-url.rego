# METADATA
# title: Function URLs ask for IAM
# description: >
#   A function URL without authorization answers anyone. The provider adds the permission for it on its own, so that no plan shows one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
#     description: Control access to Lambda function URLs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url
#     description: aws_lambda_function_url
#   - ref: https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html
#     description: CreateFunctionUrlConfig
# custom:
#   kinds: [public]
#   reads: {aws_lambda_function_url: [authorization_type]}
#   says:
#     open: "lets anyone on the internet call the function"
#     open-unknown: "may let anyone on the internet call the function"
#   fix: set authorization_type to AWS_IAM
#   rows: [C01]
package rules.lambda["function-url"]

import data.lib.flag

path := ["authorization_type"]

findings contains flag.found(url, path, "public", "open", flag.among(flag.settings(url, path, ""), {"NONE"})) if {
	some url in input.resources.aws_lambda_function_url
}
