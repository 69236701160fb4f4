# METADATA
# title: Verified Access asks for more than a login
# description: >
#   A permit without when lets in everyone whom the trust provider knows. An endpoint with such a policy is still closed where the policy of
#   its group is not open, since both have to allow.
# related_resources:
#   - ref: https://docs.aws.amazon.com/verified-access/latest/ug/auth-policies-policy-eval.html
#     description: Verified Access policy evaluation
#   - ref: https://docs.aws.amazon.com/verified-access/latest/ug/auth-policies-policy-statement-struct.html
#     description: Verified Access policy statement structure
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/verifiedaccess_group
#     description: aws_verifiedaccess_group
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/verifiedaccess_endpoint
#     description: aws_verifiedaccess_endpoint
# custom:
#   kinds: [internet]
#   together: [aws_verifiedaccess_endpoint, aws_verifiedaccess_group]
#   reads:
#     aws_verifiedaccess_group: [policy_document]
#     aws_verifiedaccess_endpoint: [policy_document, verified_access_group_id]
#   says:
#     open: "lets in everyone who can log in at the trust provider"
#     open-unknown: "may let in everyone who can log in"
#   who: {open: signed-in}
#   fix: add a when clause on claims of the trust provider
#   rows: [B12]
package rules.verifiedaccess["open-policy"]

import data.lib.flag

path := ["policy_document"]

findings contains flag.found(endpoint, path, "internet", "open", flag.opening(policies, {policy | some policy in flag.known(policies); is_open(policy)})) if {
	some type in ["aws_verifiedaccess_group", "aws_verifiedaccess_endpoint"]
	some endpoint in input.resources[type]
	policies := flag.settings(endpoint, path, "")
	not is_narrowed(endpoint)
}

# In Cedar a statement ends with a semicolon, and what narrows it stands between the scope and the end.
is_open(policy) if {
	some statement in split(dense(policy), ";")
	some ending in ["permit(principal,action,resource)", "permit(principal,action,resource)when{true}"]
	endswith(statement, ending)
}

dense(text) := strings.replace_n({" ": "", "\n": "", "\t": "", "\r": ""}, text)

is_narrowed(endpoint) if {
	some address in endpoint.links.verified_access_group_id
	narrow_groups[[endpoint.input, address]]
}

narrow_groups := {[group.input, group.address] |
	some group in input.resources.aws_verifiedaccess_group
	is_string(group.values.policy_document)
	not is_open(group.values.policy_document)
}
