# METADATA
# title: One cause and what holds it, as one finding
# description: >
#   A cause is {kind, open, path, args, because, exposure, severity?}. It is open where it lets someone in unless a guard holds; otherwise
#   it cannot be told. A rule that reports causes says `open`, `open-unknown`, `held` and `guard-unknown`.
package lib.store.cause

import data.lib.finding

# found(resource, store_address, cause, guard) is the finding. A layer that holds takes the verdict down, it never takes the finding away.
found(resource, store_address, cause, guard) := object.union_n([
	finding.at(resource, cause.path, cause.kind, outcome.verdict, outcome.code),
	object.filter(outcome, ["severity"]),
	object.filter(cause, ["severity"]),
	{
		"store": store_address,
		"because": array.concat(cause.because, guard.because),
		"exposure": array.concat(cause.exposure, unheld(guard)),
		"says": {"args": object.union(cause.args, {"guards": concat(" and ", guard.names)})},
	},
]) if {
	outcome := weigh(cause.open, guard)
}

# no_guard: nothing but the cause itself counts.
no_guard := {"held": 0, "unknown": 0, "names": [], "because": []}

weigh(true, guard) := {"verdict": "unguarded", "code": "held", "severity": "medium"} if {
	guard.held > 1
} else := {"verdict": "unguarded", "code": "held", "severity": "high"} if {
	guard.held == 1
} else := {"verdict": "undecided", "code": "guard"} if {
	guard.unknown > 0
} else := {"verdict": "exposed", "code": "open"}

weigh(false, guard) := {"verdict": "undecided", "code": "open", "severity": "low"} if {
	guard.held > 0
} else := {"verdict": "undecided", "code": "open"}

# unheld(guard): the fewer layers hold, the more is exposed. A waiver for a hole that two layers hold ends with the first of them.
unheld(guard) := [text |
	some text, is_so in {
		"guards<2": guard.held < 2,
		"guards<1": guard.held < 1,
		"guards:none": (guard.held + guard.unknown) < 1,
	}
	is_so
]
