# METADATA
# title: Users are invited
# description: Where anyone can sign up, whatever asks for a login asks for nothing more than an address. What is left out is sign-up for all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html
#     description: Signing up and confirming user accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
#     description: aws_cognito_user_pool
#   - ref: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUserConfigType.html
#     description: AdminCreateUserConfigType
# custom:
#   kinds: [indirect]
#   reads: {aws_cognito_user_pool: [admin_create_user_config]}
#   says:
#     open: "lets anyone sign up, so that a login proves nothing"
#     open-unknown: "may let anyone sign up"
#   who: {open: internet}
#   fix: set allow_admin_create_user_only to true, or decide by group
#   rows: [G10]
package rules.cognito["self-sign-up"]

import data.lib.flag

path := ["admin_create_user_config", "allow_admin_create_user_only"]

findings contains flag.found(pool, path, "indirect", "open", flag.unguarded(flag.among(flag.settings(pool, path, false), {false}))) if {
	some pool in input.resources.aws_cognito_user_pool
}
