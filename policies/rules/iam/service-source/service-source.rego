# METADATA
# title: Roles for services say for which account or resource the service acts
# description: >
#   A service acts for all its customers. A condition on aws:SourceAccount or aws:SourceArn keeps it from using the role for anybody else's
#   resource. Passing a role takes a permission in its own account, so this is a second lock. What runs on an instance or in a function gets
#   its role from its own account and is left out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
# custom:
#   kinds: [indirect]
#   reads: {aws_iam_role: [assume_role_policy]}
#   says:
#     open: "lets {who} assume the role, whichever account it acts for"
#   who: {open: service}
#   fix: add a condition StringEquals on aws:SourceAccount, or ArnLike on aws:SourceArn, where the service sends one
#   rows: [G07]
package rules.iam["service-source"]

import data.lib.finding
import data.lib.policy

# Within the brackets of a Terraform address stands what the partition decides.
attached(service) if {
	some suffix in [".amazonaws.com", ".amazonaws.com.cn", ".⟨⟩"]
	some name in ["ec2", "lambda"]
	policy.masked(service) == concat("", [name, suffix])
}

findings contains finding.plus(finding.at(role, ["assume_role_policy"], "indirect", "unguarded", "open"), {
	"says": {"args": {"who": policy.few(services)}},
	"because": [finding.layer(role, policy.place("assume_role_policy", deputy), deputy.code, deputy.args) | some deputy in deputies],
	"exposure": [concat(":", ["principal", service]) | some service in services],
}) if {
	some role in input.resources.aws_iam_role
	deputies := [deputy |
		some deputy in policy.deputies(role.documents.assume_role_policy)
		some service in deputy.services
		not attached(service)
	]
	services := sort({service | some deputy in deputies; some service in deputy.services; not attached(service)})
	count(services) > 0
}
