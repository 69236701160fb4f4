package main_test

import data.main

dictionary := {
	"rules": {"sqs/public-policy": {"grade": "", "says": {"anyone": "lets anyone {deeds} the queue"}, "fix": "name the principals"}},
	"says": {},
	"grades": {"": {"public": "critical", "low": "low"}},
	"passes": {"exposed store unclassified low"},
}

view := {"input": "plan", "context": {}, "resources": {}, "stores": {}, "removed": {}}

open := {
	"rule": "sqs/public-policy", "address": "aws_sqs_queue.leads\u001b", "input": "plan.json", "kind": "public", "verdict": "exposed",
	"path": ["policy", "Statement[0]"], "store": "aws_sqs_queue.leads", "says": {"code": "anyone", "args": {"deeds": "read"}},
}

mild := object.union(open, {"severity": "low"})

told(severity) := {
	"msg": concat("", [severity, " sqs/public-policy exposed: aws_sqs_queue.leads� lets anyone read the queue; fix: name the principals"]),
	"rule": "sqs/public-policy", "address": "aws_sqs_queue.leads�", "input": "plan.json", "path": ["policy", "Statement[0]"], "verdict": "exposed",
	"severity": severity, "data_class": "unclassified",
}

deny(found, of) := answer if {
	answer := main.deny with input as of with data.dealerguard.findings as found with data.dealerguard.words as dictionary
}

warn(found) := answer if {
	answer := main.warn with input as view with data.dealerguard.findings as found with data.dealerguard.words as dictionary
}

test_exposed_what_the_gate_stops_is_denied if {
	deny({open, mild}, view) == {told("critical")}
}

test_exposed_the_rest_is_a_warning if {
	warn({open, mild}) == {told("low")}
}

test_private_a_view_of_nothing_passes if {
	deny(set(), view) == set()
	warn(set()) == set()
}

test_undecided_what_is_no_view_is_denied if {
	every other in [{"resource_changes": []}, {}, [view], object.remove(view, ["stores"])] {
		deny(set(), other) == {{"msg": "this is no view, so nothing was judged: give what `dealerguard view` prints"}}
	}
}
