# METADATA
# title: Identity pools have no guests
# description: A pool with guests hands AWS credentials to anyone who asks; what they reach is in the role of the guests.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
#     description: Identity pools console overview
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_pool
#     description: aws_cognito_identity_pool
#   - ref: https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html
#     description: CreateIdentityPool
# custom:
#   kinds: [public]
#   reads: {aws_cognito_identity_pool: [allow_unauthenticated_identities]}
#   says:
#     open: "hands AWS credentials to anyone who asks"
#     open-unknown: "may hand AWS credentials to anyone who asks"
#   fix: set allow_unauthenticated_identities to false
#   rows: [G09]
package rules.cognito["guest-access"]

import data.lib.flag

path := ["allow_unauthenticated_identities"]

findings contains flag.found(pool, path, "public", "open", flag.among(flag.settings(pool, path, false), {true})) if {
	some pool in input.resources.aws_cognito_identity_pool
}
