package lib.baseline.tls

import data.lib.finding

# What holds the policies of a store: resources of their own, else an attribute of the store, which beside such a resource shows what was read
# back.
holders(store, service) := companions(store, service) if {
	count(companions(store, service)) > 0
} else := [store | store.documents.policy]

companions(store, service) := object.get(store, ["companions", policy_types[service]], [])

# loose(store, service) are those that cannot be told to belong to it.
loose(store, service) := object.get(store, ["loose", policy_types[service]], [])

policy_types := {"efs": "aws_efs_file_system_policy", "sns": "aws_sns_topic_policy", "sqs": "aws_sqs_queue_policy"}

bucket_holders(store) := store.policies if {
	count(store.policies) > 0
} else := [store.bucket | store.bucket.documents.policy]

# found(store, held, adrift, service) is the finding about a store that answers plain HTTP, or may.
found(store, held, adrift, service) := told(store, held, "unguarded", because) if {
	{answer | some holder in held; answer := refuses(holder.documents.policy, service)} - {"no"} == set()
	count(adrift) == 0
	because := array.concat(reasons(held), [finding.layer(store, [], "baseline/tls-none", {}) | count(held) == 0])
} else := told(store, held, "undecided", because) if {
	count([holder | some holder in held; refuses(holder.documents.policy, service) == "yes"]) == 0
	because := array.concat(reasons(held), [finding.layer({"address": address}, [], "baseline/tls-candidate", {}) | some address in adrift])
}

told(store, held, verdict, because) := finding.plus(finding.at(array.concat(held, [store])[0], ["policy"], "guardrail", verdict, "plain"), {
	"store": store.address,
	"because": because,
	"exposure": ["plain"],
})

reasons(held) := [layer | some holder in held; some layer in layers(holder, holder.documents.policy)]
