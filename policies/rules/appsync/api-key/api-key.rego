# METADATA
# title: GraphQL APIs take no API key
# description: >
#   An API key stands in the page or app that uses it, so that whoever has the page may ask the API. Only a private API is out of reach.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
#     description: Configuring authorization and authentication to secure your GraphQL APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_graphql_api
#     description: aws_appsync_graphql_api
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html
#     description: Security Hub controls for AWS AppSync, AppSync.5
# custom:
#   kinds: [public]
#   reads: {aws_appsync_graphql_api: [authentication_type, additional_authentication_provider, visibility]}
#   says:
#     open: "answers anyone who has the API key"
#     open-unknown: "may answer anyone who has an API key"
#   who: {open: key-holder}
#   fix: use AWS_IAM, OPENID_CONNECT or AMAZON_COGNITO_USER_POOLS, or set visibility to PRIVATE
#   rows: [C13]
package rules.appsync["api-key"]

import data.lib.flag

paths := {["authentication_type"], ["additional_authentication_provider", "authentication_type"]}

findings contains flag.found(api, path, "public", "open", flag.among(flag.settings(api, path, ""), {"API_KEY"})) if {
	some api in input.resources.aws_appsync_graphql_api
	not api.values.visibility == "PRIVATE"
	some path in paths
}
