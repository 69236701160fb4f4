# METADATA
# title: Whether a key is one's own
# description: >
#   owner(value) is "own" for a key that the account manages, "aws" for none or for one of AWS's own (alias/aws/…), "unknown" where it depends on what
#   is not known. A value that is not known and refers to a key of this input is that key, whatever variable chooses among them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
#     description: AWS KMS keys, customer managed keys and AWS managed keys
# custom:
#   says:
#     key-aws: "is a key of AWS's own"
#     key-none: "is not set"
#     key-open: "depends on {references}"
package lib.baseline.key

import data.lib.baseline
import data.lib.finding
import data.lib.truth

owner(value) := "aws" if {
	value == ""
} else := "aws" if {
	is_string(value)
	contains(value, "alias/aws/")
} else := "own" if {
	is_string(value)
} else := "own" if {
	refers_to_key(truth.references(value))
} else := "unknown"

key_types := {"aws_kms_key", "aws_kms_alias", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"}

refers_to_key(references) if {
	some reference in references
	is_key(reference)
	every other in references {
		is_choice(other)
	}
}

is_choice(reference) if is_key(reference)

is_choice(reference) if split(reference, ".")[0] in {"var", "local", "each", "count"}

# A managed key is named without `data.` before its type, whatever modules it stands in.
is_key(reference) if {
	parts := split(reference, ".")
	some at, part in parts
	key_types[part]
	not is_data(parts, at)
}

is_data(parts, at) if parts[at - 1] == "data"

layer(store, path, value) := finding.layer(store, path, "baseline/key-open", {"references": truth.deciders(truth.references(value))}) if {
	owner(value) == "unknown"
} else := finding.layer(store, path, "baseline/key-none", {}) if {
	value == ""
} else := finding.layer(store, path, "baseline/key-aws", {})

# found(store, demands) is the finding about a store without a key of its own.
found(store, demands) := keyless(store, array.concat(switched, unlocked)) if {
	switched := [entry(baseline.layer(store, short), short.demand.path, short.opening.verdict) |
		some short in baseline.shortfalls(store, [demand | some demand in demands; not demand.key])
	]
	unlocked := [one |
		some demand in demands
		demand.key
		matters(store, demand)
		not baseline.is_exempt(store, demand)
		some value in baseline.values(store, demand)
		one := key_entry(store, demand.path, value)
	]
}

default matters(_, _) := true

matters(store, demand) := false if {
	demand.when
	not store.values[demand.when]
}

key_entry(store, path, value) := entry(layer(store, path, value), path, {"aws": "unguarded", "unknown": "undecided"}[owner(value)])

entry(shown, path, verdict) := {"layer": shown, "name": concat(".", path), "path": path, "verdict": verdict}

keyless(store, entries) := summary(store, [one | some one in entries; one.verdict == "unguarded"], "unguarded") if {
	some one in entries
	one.verdict == "unguarded"
} else := summary(store, entries, "undecided") if {
	count(entries) > 0
}

summary(store, entries, verdict) := finding.plus(finding.at(store, entries[0].path, "guardrail", verdict, "weak"), {
	"store": store.address,
	"says": {"args": {"settings": concat(", ", names)}},
	"because": [one.layer | some one in entries],
	"exposure": [concat(":", ["key", name]) | some name in names],
}) if {
	names := sort({one.name | some one in entries})
}
