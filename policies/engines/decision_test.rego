package engines.decision_test

import data.engines.decision

dictionary := {
	"rules": {"s3/public-policy": {"grade": ""}, "s3/assumed": {"grade": "assumed"}},
	"says": {},
	"grades": {"": {"public": "critical", "high": "high"}, "assumed": {"public": "high", "high": "medium"}},
	"passes": {"undecided store internal critical", "undecided elsewhere unclassified critical", "exposed store public high"},
}

view := {
	"resources": {"aws_sqs_queue": [{"input": "plan.json", "address": "aws_sqs_queue.leads", "data_class": "internal"}]},
	"stores": {"s3": [
		{"input": "plan.json", "address": "aws_s3_bucket.leads", "data_class": "public"},
		{"input": "other.json", "address": "aws_s3_bucket.leads", "data_class": "customer"},
	]},
}

of(fields) := object.union({"rule": "s3/public-policy", "input": "plan.json", "kind": "public", "verdict": "undecided"}, fields)

class(fields) := name if {
	name := decision.data_class(of(fields)) with input as view
}

test_class_of_the_store_at_stake if {
	class({"store": "aws_s3_bucket.leads"}) == "public"
	class({"store": "aws_s3_bucket.leads", "input": "other.json"}) == "customer"
	class({"store": "aws_sqs_queue.leads"}) == "internal"
	class({"store": "aws_s3_bucket.gone"}) == "unclassified"
	class({}) == "unclassified"
}

severity(fields) := grade if {
	grade := decision.severity(of(fields)) with data.dealerguard.words as dictionary
}

test_severity if {
	severity({}) == "critical"
	severity({"severity": "high"}) == "high"
	severity({"rule": "s3/assumed"}) == "high"
	severity({"rule": "s3/assumed", "severity": "high"}) == "medium"
}

test_what_has_no_severity_is_grave if {
	severity({"kind": "none"}) == "critical"
	severity({"rule": "s3/none", "severity": "low"}) == "critical"
	decision.severity(of({})) == "critical"
}

passes(fields) := answer if {
	answer := decision.is_passed(of(fields)) with data.dealerguard.words as dictionary with input as view
}

test_passes_what_the_table_lets_pass if {
	passes({"store": "aws_sqs_queue.leads"})
	passes({})
	passes({"verdict": "exposed", "store": "aws_s3_bucket.leads", "severity": "high"})
}

test_passes_nothing_else if {
	not passes({"store": "aws_s3_bucket.leads"})
	not passes({"verdict": "exposed"})
	not decision.is_passed(of({})) with input as view
}
