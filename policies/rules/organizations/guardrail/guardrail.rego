# METADATA
# title: Policies of the organization keep holding
# description: >
#   What service control, resource control, S3 and declarative policies forbid, no account can allow. A plan that removes one, or an S3 policy that turns the
#   public access block off for all accounts, opens no store by itself.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_s3_syntax.html
#     description: Amazon S3 policy syntax and examples
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
#     description: Resource control policies
# custom:
#   kinds: [guardrail]
#   reads: {aws_organizations_policy: [content, type]}
#   says:
#     off: "turns the public access block of S3 off for the accounts it is attached to"
#     off-unknown: "may turn the public access block of S3 off for the accounts it is attached to"
#     removed: "is removed by this plan, so that accounts may do what it forbade"
#   fix: keep the policy, and let what has to be public have an account of its own
#   fixes:
#     off: "set @@assign of public_access_block_configuration to all"
#   rows: [A04]
package rules.organizations.guardrail

import data.lib.finding
import data.lib.flag
import data.lib.truth

findings contains flag.weighed(document, ["content"], "guardrail", "off", flag.unguarded(off), "high") if {
	some document in input.resources.aws_organizations_policy
	off := flag.among({assigned(document.values)}, {"none"})
}

# assigned(values) is what a policy of S3 makes of the public access block of every account it is attached to.
assigned(values) := values.content if {
	values.type == "S3_POLICY"
	truth.is_unknown(values.content)
} else := flag.text(values.content).s3_attributes.public_access_block_configuration["@@assign"]

findings contains finding.at(document, [], "guardrail", "unguarded", "removed") if {
	some document in input.removed.aws_organizations_policy
	object.get(document.values, "type", "SERVICE_CONTROL_POLICY") in {"SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "DECLARATIVE_POLICY_EC2", "S3_POLICY"}
}
