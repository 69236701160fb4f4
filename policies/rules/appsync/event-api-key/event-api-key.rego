# METADATA
# title: Event APIs take no API key
# description: An API key stands in the page or app that uses it, so that whoever has the page may publish and subscribe.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/eventapi/configure-event-api-auth.html
#     description: Configuring authorization and authentication to secure Event APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_api
#     description: aws_appsync_api
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_channel_namespace
#     description: aws_appsync_channel_namespace
# custom:
#   kinds: [public]
#   reads:
#     aws_appsync_api: [event_config]
#     aws_appsync_channel_namespace: [publish_auth_mode, subscribe_auth_mode]
#   says:
#     open: "takes events from anyone who has the API key, or hands them out"
#     open-unknown: "may take an API key"
#   who: {open: key-holder}
#   fix: use AWS_IAM, OPENID_CONNECT, AMAZON_COGNITO_USER_POOLS or AWS_LAMBDA in all modes
#   rows: [C14]
package rules.appsync["event-api-key"]

import data.lib.flag

paths := {
	"aws_appsync_api": [
		["event_config", "connection_auth_mode", "auth_type"],
		["event_config", "default_publish_auth_mode", "auth_type"],
		["event_config", "default_subscribe_auth_mode", "auth_type"],
	],
	"aws_appsync_channel_namespace": [["publish_auth_mode", "auth_type"], ["subscribe_auth_mode", "auth_type"]],
}

findings contains flag.found(api, path, "public", "open", flag.among(flag.settings(api, path, ""), {"API_KEY"})) if {
	some type
	some api in input.resources[type]
	some path in paths[type]
}
