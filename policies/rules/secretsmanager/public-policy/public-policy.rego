# METADATA
# title: Secrets are read only by named principals
# description: >
#   A secret whose policy lets any account in is one IAM permission away from anybody. With block_public_policy Secrets Manager refuses such a
#   policy: then nobody is in, but that switch is all that holds.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
#     description: Resource-based policies
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
#     description: PutResourcePolicy, which blocks public policies where it is asked to
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret_policy
#     description: aws_secretsmanager_secret_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_secretsmanager_secret: [policy]
#     aws_secretsmanager_secret_policy: [policy, secret_arn, block_public_policy]
#   says:
#     any-account: "lets any AWS account {deeds} the secret"
#     any-account-unknown: "may let any AWS account {deeds} the secret"
#     held: "would let any AWS account {deeds} the secret, held back only by block_public_policy"
#     outsider: "lets {outsiders} use the secret, on no allow-list of the configuration"
#   fix: name the principals in the policy and set block_public_policy to true
#   fixes:
#     held: name the principals in the policy, so that not all rests on block_public_policy
#   rows: [F12]
package rules.secretsmanager["public-policy"]

import data.lib.carrier

findings contains carrier.behind_block(found) if {
	some found in carrier.findings("secretsmanager")
	blocked[[found.input, found.address]]
}

findings contains object.union(found, {"exposure": array.concat(found.exposure, ["guards<1"])}) if {
	some found in carrier.findings("secretsmanager")
	not blocked[[found.input, found.address]]
}

# A comprehension: other engines go through a rule of that kind anew for every key.
blocked := {[secret.input, secret.address] |
	some secret in input.resources.aws_secretsmanager_secret_policy
	secret.values.block_public_policy == true
}
