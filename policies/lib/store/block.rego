# METADATA
# title: A public access block that is not whole
package lib.store.block

import data.lib.finding

# weak(resource, off, unknown, proofs) is the finding about a block with these flags; undefined where all are on. proofs has a layer
# for each flag. A rule that uses it says `partial` and `partial-unknown`.
weak(resource, off, unknown, proofs) := finding.plus(finding.at(resource, proofs[off[0]].path, "guardrail", "unguarded", "partial"), {
	"severity": "high",
	"says": {"args": {"flags": spelled(off), "effect": effect(off)}},
	"because": [proofs[flag] | some flag in off],
	"exposure": [concat(":", ["off", flag]) | some flag in off],
}) if {
	count(off) > 0
} else := finding.plus(finding.at(resource, proofs[unknown[0]].path, "guardrail", "undecided", "partial"), {
	"says": {"args": {"flags": spelled(unknown), "effect": effect(unknown)}},
	"because": [proofs[flag] | some flag in unknown],
	"exposure": [concat(":", ["unknown", flag]) | some flag in unknown],
}) if {
	count(unknown) > 0
}

spelled(flags) := "all four settings" if {
	count(flags) == 4
} else := concat(" and ", flags) if {
	count(flags) < 3
} else := concat(", ", flags)

# effect(flags) is what the flags do not hold back. Without the flag that takes the effect from what exists, the other matters little.
effect(flags) := concat("", ["public policies and ACLs ", weakness("policies", flags)]) if {
	weakness("policies", flags) == weakness("ACLs", flags)
} else := concat(" and ", [text |
	some subject in ["policies", "ACLs"]
	text := concat(" ", ["public", subject, weakness(subject, flags)])
])

weakness(subject, flags) := "take effect" if {
	{"policies": "restrict_public_buckets", "ACLs": "ignore_public_acls"}[subject] in flags
} else := "can be added" if {
	{"policies": "block_public_policy", "ACLs": "block_public_acls"}[subject] in flags
}
