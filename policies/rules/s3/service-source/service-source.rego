# METADATA
# title: An AWS service writes to a bucket for one account only
# description: >
#   A service that may write for any of its customers lets others put objects here, and spend the bucket owner's money. Nobody reads the data by it:
#   a service that reads is the matter of s3/unbound-service-principal.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
# custom:
#   kinds: [indirect]
#   reads:
#     aws_s3_bucket_policy: [policy, bucket]
#     aws_s3_bucket: [policy, bucket]
#   says:
#     open: "lets {who} act on the bucket for any of its customers, though not read it"
#   who: {open: service}
#   fix: add a condition StringEquals on aws:SourceAccount, or ArnLike on aws:SourceArn
#   rows: [B03]
package rules.s3["service-source"]

import data.lib.finding
import data.lib.policy
import data.lib.store.opening

findings contains finding.plus(finding.at(entry.resource, ["policy"], "indirect", "unguarded", "open"), {
	"store": store.address,
	"says": {"args": {"who": policy.few(services)}},
	"because": [finding.layer(entry.resource, policy.place("policy", deputy), deputy.code, deputy.args) | some deputy in deputies],
	"exposure": sort({text | some deputy in deputies; some text in deputy.exposure}),
}) if {
	some i, store in input.stores.s3
	some entry in opening.judged[i]
	told := {statement.index | some statement in entry.judged.statements}
	deputies := [deputy | some deputy in policy.deputies(entry.resource.documents.policy); not told[deputy.index]]
	services := sort({service | some deputy in deputies; some service in deputy.services})
	count(services) > 0
}
