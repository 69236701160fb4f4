# METADATA
# title: Policies let their holders open named resources only
# description: >
#   Whoever may write the policy of any bucket, key or snapshot can make it public, past everything that a plan guards. It is a second way out
#   and no leak: reported, never blocked.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Security best practices in IAM, apply least-privilege permissions
# custom:
#   kinds: [indirect]
#   reads:
#     aws_iam_policy: [policy]
#     aws_iam_role_policy: [policy]
#   says:
#     open: "lets its holders open data to others: {actions} on every resource"
#     grants: "allows {actions} on {resources}"
#   fix: name the resources, or leave out the actions that change who gets in
#   rows: [Z04]
package rules.iam["exposing-actions"]

import data.lib.exposing
import data.lib.finding
import data.lib.policy

findings contains finding.plus(finding.at(holder, ["policy"], "indirect", "unguarded", "open"), {
	"says": {"args": {"actions": policy.few(actions)}},
	"because": [finding.layer(holder, grant.place, "grants", {"actions": policy.few(grant.actions), "resources": policy.few(grant.resources)}) |
		some grant in grants
	],
	"exposure": [concat(":", ["action", lower(action)]) | some action in actions],
}) if {
	some type in ["aws_iam_policy", "aws_iam_role_policy"]
	some holder in input.resources[type]
	grants := wide_grants(holder.documents.policy)
	actions := sort({action | some grant in grants; some action in grant.actions})
	count(actions) > 0
}

wide_grants(document) := [{"place": policy.place("policy", {"index": index, "sid": object.get(statement, "sid", "")}), "actions": actions, "resources": resources} |
	some index, statement in document.statements
	statement.effect == "Allow"
	resources := [resource | some resource in statement.resources; is_wide(resource)]
	count(resources) > 0
	actions := exposing.granted(statement.actions)
	count(actions) > 0
]

# `lib/judge/screen.ts` leaves out documents without such a resource.
is_wide("*")

is_wide(resource) if endswith(resource, ":*")

# All keys, all tables. The same of S3 is one bucket.
is_wide(resource) if {
	parts := split(resource, ":")
	parts[2] != "s3"
	[kind, "*"] = split(parts[count(parts) - 1], "/")
	kind != "*"
}
