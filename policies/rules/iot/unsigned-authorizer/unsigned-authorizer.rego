# METADATA
# title: Custom authorizers of AWS IoT take signed tokens only
# description: >
#   AWS IoT checks the signature of a token before it runs the function of an authorizer, unless signing is disabled. Then the function runs
#   for any text that anybody sends, and alone decides who gets in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html
#     description: Creating and managing custom authorizers
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iot_authorizer
#     description: aws_iot_authorizer
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-create-authorizer.html
#     description: Creating an authorizer
# custom:
#   kinds: [indirect]
#   reads: {aws_iot_authorizer: [signing_disabled, status]}
#   says:
#     open: "runs its function for tokens that nobody signed"
#     open-unknown: "may run its function for tokens that nobody signed"
#   who: {open: internet}
#   fix: set signing_disabled to false, with token_key_name and token_signing_public_keys
#   rows: [C44]
package rules.iot["unsigned-authorizer"]

import data.lib.flag

path := ["signing_disabled"]

findings contains flag.found(authorizer, path, "indirect", "open", flag.unguarded(opening)) if {
	some authorizer in input.resources.aws_iot_authorizer
	not authorizer.values.status == "INACTIVE"
	opening := flag.among(flag.settings(authorizer, path, false), {true})
}
