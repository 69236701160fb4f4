# METADATA
# title: Guests of identity pools have no role
# description: The role for unauthenticated identities is what anyone gets once the pool lets guests in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
#     description: Role trust and permissions
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_pool_roles_attachment
#     description: aws_cognito_identity_pool_roles_attachment
# custom:
#   together: [aws_cognito_identity_pool, aws_cognito_identity_pool_roles_attachment]
#   kinds: [public]
#   reads:
#     aws_cognito_identity_pool_roles_attachment: [roles, identity_pool_id]
#     aws_cognito_identity_pool: [allow_unauthenticated_identities]
#   says:
#     open: "gives guests of the pool a role"
#     open-unknown: "may give guests of the pool a role"
#   fix: remove unauthenticated from roles
#   rows: [G09]
package rules.cognito["guest-role"]

import data.lib.finding
import data.lib.flag
import data.lib.truth

findings contains finding.plus(flag.found(attachment, ["roles"], "public", "open", flag.among({roles}, set())), {"severity": "medium"}) if {
	some attachment in input.resources.aws_cognito_identity_pool_roles_attachment
	roles := attachment.values.roles
	truth.is_unknown(roles)
	not is_idle(attachment)
}

# A role that is made with the plan is a role all the same. Where the pool is here and lets no guests in, the role is idle.
findings contains finding.plus(finding.at(attachment, ["roles", "unauthenticated"], "public", "unguarded", "open"), {"severity": "medium"}) if {
	some attachment in input.resources.aws_cognito_identity_pool_roles_attachment
	attachment.values.roles.unauthenticated
	not is_idle(attachment)
}

is_idle(attachment) if {
	some address in attachment.links.identity_pool_id
	closed_pools[[attachment.input, address]]
}

closed_pools := {[pool.input, pool.address] |
	some pool in input.resources.aws_cognito_identity_pool
	flag.settings(pool, ["allow_unauthenticated_identities"], false) == {false}
}
