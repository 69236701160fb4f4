package lib.finding_test

import data.lib.finding

queue := {"address": "aws_sqs_queue.leads", "type": "aws_sqs_queue", "input": "plan.json", "values": {}}

role := {"address": "aws_iam_role.export", "type": "aws_iam_role", "input": "plan.json", "values": {}}

test_of_a_store if {
	finding.at(queue, ["policy"], "public", "exposed", "anyone") == {
		"address": "aws_sqs_queue.leads", "input": "plan.json", "kind": "public", "verdict": "exposed", "path": ["policy"],
		"says": {"code": "anyone", "args": {}}, "because": [], "exposure": [], "store": "aws_sqs_queue.leads",
	}
}

test_undecided_has_a_sentence_of_its_own if finding.at(queue, [], "public", "undecided", "anyone").says.code == "anyone-unknown"

test_of_what_is_no_store if not finding.at(role, [], "public", "exposed", "anyone").store

test_plus_merges_objects_and_replaces_lists if {
	found := finding.plus(finding.at(role, [], "public", "exposed", "anyone"), {"says": {"args": {"who": "*"}}, "exposure": ["principal:*"]})
	found.says == {"code": "anyone", "args": {"who": "*"}}
	found.exposure == ["principal:*"]
}

test_layer if {
	finding.layer(role, ["path"], "policy/any-principal", {"who": "*"}) == {
		"address": "aws_iam_role.export", "path": ["path"], "says": {"code": "policy/any-principal", "args": {"who": "*"}},
	}
}
