package lib.baseline.key

import data.lib.baseline
import data.lib.finding
import data.lib.flag
import data.lib.truth

# S3 has its rules for encryption in a resource of its own, or in a block of the bucket. Where there are both, the block is what was read back.
algorithm := ["rule", "apply_server_side_encryption_by_default", "sse_algorithm"]

kms_algorithms := {"aws:kms", "aws:kms:dsse"}

# found_bucket(store, holder) is the finding about what holds the encryption of a bucket, found_none(store) that about a bucket where nothing does.
found_bucket(store, holder) := object.union(keyless(holder, entries), {"store": store.address}) if {
	entries := array.concat([one | not is_log_target(store); some one in bucket_entries(holder, prefix(holder))], foreign_keys(holder))
}

# With SSE-C a client brings a key along that nobody else has. What is left out is AWS's default, which refuses that.
foreign_keys(holder) := [entry(baseline.layer(holder, short), short.demand.path, short.opening.verdict) |
	some short in baseline.shortfalls(holder, [{"path": ["rule", "blocked_encryption_types"], "implied": "SSE-C", "bad": {"NONE"}, "wanted": "SSE-C"}])
]

found_none(store) := finding.plus(finding.at(store.bucket, [], "guardrail", verdict, "bucket"), {
	"store": store.address,
	"because": because,
	"exposure": ["key:server_side_encryption_configuration"],
}) if {
	count(holders(store)) == 0
	loose := object.get(store.loose, "encryption", [])
	verdict := {true: "unguarded", false: "undecided"}[count(loose) == 0]
	because := array.concat(
		[finding.layer(store.bucket, [], "none", {}) | count(loose) == 0],
		[finding.layer({"address": address}, [], "candidate", {}) | some address in loose],
	)
}

holders(store) := store.encryption if {
	count(store.encryption) > 0
} else := [store.bucket] if {
	store.bucket.values.server_side_encryption_configuration
} else := []

prefix(holder) := [] if {
	holder.type == "aws_s3_bucket_server_side_encryption_configuration"
} else := ["server_side_encryption_configuration"]

bucket_entries(holder, before) := weak if {
	weak := [one |
		some value in flag.settings(holder, array.concat(before, algorithm), "AES256")
		one := algorithm_entry(holder, array.concat(before, algorithm), value)
	]
	count(weak) > 0
} else := [one |
	path := array.concat(before, ["rule", "apply_server_side_encryption_by_default", "kms_master_key_id"])
	some value in flag.settings(holder, path, "")
	one := key_entry(holder, path, value)
]

algorithm_entry(holder, path, value) := entry(finding.layer(holder, path, "baseline/key-open", {"references": truth.deciders(truth.references(value))}), path, "undecided") if {
	truth.is_unknown(value)
} else := entry(finding.layer(holder, path, "algorithm", {"algorithm": value}), path, "unguarded") if {
	not kms_algorithms[value]
}

# is_log_target(store): S3 writes access logs to it, which it does to no bucket with a key of its own.
default is_log_target(_) := false

is_log_target(store) if count(store.log_sources) > 0

is_log_target(store) if {
	some policy in array.concat(store.policies, [store.bucket])
	some statement in policy.documents.policy.statements
	statement.effect == "Allow"
	some principal in statement.principals
	principal.value == "logging.s3.amazonaws.com"
}
