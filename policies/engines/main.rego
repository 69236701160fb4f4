# METADATA
# title: Findings as conftest and opa exec take them
# description: >
#   For runners that judge a view (`dealerguard view`) with a bundle of these policies (`dealerguard bundle`). deny holds what the gate stops
#   where nothing is waived and nothing compared with what was before, warn the rest. The gate itself does not use this package: no wasm is
#   made of it.
package main

import data.dealerguard
import data.engines.decision
import data.engines.words

# Objects as conftest has them: `msg`, and whatever else there is to know.
deny contains told(found) if {
	some found in dealerguard.findings
	not decision.is_passed(found)
}

# A plan has none of what policies look at, so it would pass whatever is in it.
deny contains {"msg": "this is no view, so nothing was judged: give what `dealerguard view` prints"} if not is_view

warn contains told(found) if {
	some found in dealerguard.findings
	decision.is_passed(found)
}

# is_view is a total boolean.
default is_view := false

is_view if {
	is_object(input.resources)
	is_object(input.stores)
	is_object(input.context)
}

told(found) := {
	"msg": concat("", [severity, " ", found.rule, " ", found.verdict, ": ", address, " ", words.sentence(found), "; fix: ", words.fix(found)]),
	"rule": found.rule,
	"address": address,
	"input": words.plain(found.input, 1000),
	"path": [words.plain(step, 200) | some step in found.path],
	"verdict": found.verdict,
	"severity": severity,
	"data_class": decision.data_class(found),
} if {
	severity := decision.severity(found)
	address := words.plain(found.address, 1000)
}
