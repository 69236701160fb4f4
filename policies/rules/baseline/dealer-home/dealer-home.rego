# METADATA
# title: A dealer sees its own folder and no other
# description: >
#   With a home directory of type PATH a user of file transfer walks through everything that its role may read, the files of other dealers
#   included; type LOGICAL shows a folder as if it were the whole server. A scope-down policy limits a user as well. Judged are users of class
#   customer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/logical-dir-mappings.html
#     description: Using logical directories to simplify your Transfer Family directory structures
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/users-policies.html
#     description: Creating a session policy for an Amazon S3 bucket
# custom:
#   kinds: [guardrail]
#   reads: {aws_transfer_user: [home_directory_mappings, home_directory_type, policy]}
#   says:
#     weak: "may walk through all that its role may read: {settings}"
#     whole: "has a whole bucket as its home"
#     weak-unknown: "may be able to walk through all that its role may read: {settings}"
#   fix: set home_directory_type to LOGICAL, with the user's folder as the target of /
#   rows: []
package rules.baseline["dealer-home"]

import data.lib.baseline
import data.lib.finding
import data.lib.flag

home := [
	{"path": ["home_directory_type"], "implied": "PATH", "good": {"LOGICAL"}, "unless": ["policy"]},
	{"path": ["home_directory_mappings", "entry"], "implied": "", "good": {"/"}, "unless": ["policy"]},
]

findings contains baseline.found(user, home, "weak") if some user in baseline.stores.aws_transfer_user

# Of what is known, a target is the bucket and a folder in it.
findings contains finding.plus(finding.at(user, target, "guardrail", "unguarded", "whole"), {"store": user.address, "exposure": ["target"]}) if {
	some user in baseline.stores.aws_transfer_user
	not user.values.policy
	some folder in flag.known(flag.settings(user, target, "/bucket/folder"))
	count(split(trim(folder, "/"), "/")) < 2
}

target := ["home_directory_mappings", "target"]
