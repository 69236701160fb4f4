package lib.edge

import data.lib.finding
import data.lib.truth

# told(distribution, entry, behaviors, kind) is the finding about an origin that behaviours hand out. A rule that uses it says `open`, `open-unknown`,
# `behavior` and `behavior-unknown`.
told(distribution, entry, behaviors, kind) := finding.plus(finding.at(distribution, behaviors[0].place, kind, outcome(entry.origin, behaviors), "open"), {
	"says": {"args": {"origin": spelled(identity(entry.origin))}},
	"because": [proof(distribution, behavior) | some behavior in behaviors],
	"exposure": sort({concat(":", ["path", spelled(behavior.path)]) | some behavior in behaviors}),
})

outcome(origin, behaviors) := "exposed" if {
	not truth.is_unknown(origin)
	some behavior in behaviors
	behavior.state == "open"
} else := "undecided"

proof(distribution, behavior) := finding.layer(distribution, behavior.place, "behavior", {"path": spelled(behavior.path)}) if {
	behavior.state == "open"
} else := finding.layer(distribution, behavior.place, "behavior-unknown", {
	"path": spelled(behavior.path),
	"references": truth.deciders(behavior.references),
})

# spelled(text) is what the input tells of a text.
spelled(text) := text if {
	is_string(text)
} else := truth.deciders(truth.references(text))
