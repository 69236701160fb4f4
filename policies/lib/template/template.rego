# METADATA
# title: Templates that hide what they make
# description: >
#   What the reader could make of a template is judged like any other resource. hidden(resource, path) is the finding about the rest; undefined where
#   there is none. A rule that uses it says unread-unknown, later-unknown and opaque-unknown.
package lib.template

import data.lib.finding
import data.lib.truth

hidden(resource, path) := told(resource, path, "unread", {"reason": resource.template.unreadable}) if {
	resource.template.unreadable
} else := told(resource, path, "later", {"references": truth.deciders(truth.references(resource.template))}) if {
	truth.is_unknown(resource.template)
} else := told(resource, path, "opaque", {"parts": concat(", ", resource.template.opaque)}) if {
	count(resource.template.opaque) > 0
}

told(resource, path, code, args) := finding.plus(finding.at(resource, path, "guardrail", "undecided", code), {"says": {"args": args}})
