package lib.baseline_test

import data.lib.baseline
import data.lib.baseline.sample_test as sample

demand(extra) := object.union({"path": ["setting"], "implied": ""}, extra)

found(values, extra) := one if {
	one := baseline.found(sample.store("aws_thing", values), [demand(extra)], "weak")
}

layer(values, extra) := [one.says.code, one.says.args] if {
	some one in found(values, extra).because
}

test_stores_are_of_class_customer if {
	internal := object.union(sample.store("aws_sqs_queue", {}), {"data_class": "internal", "address": "aws_sqs_queue.internal"})
	{store.address | some store in baseline.stores.aws_sqs_queue} == {"aws_sqs_queue.leads"} with input as sample.lone([sample.store("aws_sqs_queue", {}), internal])
	count(baseline.buckets) == 1 with input as sample.bucket({})
	count(baseline.buckets) == 0 with input as sample.bucket({"data_class": "internal"})
	count(baseline.buckets) == 0 with input as sample.bucket({"bucket": null})
}

test_exposed_not_good if {
	one := found({"setting": "b"}, {"good": {"a"}})
	[one.kind, one.verdict, one.store, one.says] == ["guardrail", "unguarded", "aws_thing.leads", {"code": "weak", "args": {"settings": "setting"}}]
	one.exposure == ["short:setting"]
	layer({"setting": "b"}, {"good": {"a", "c"}}) == ["baseline/is", {"value": "b", "wanted": "a | c"}]
	layer({"setting": 3}, {"good": {5}}) == ["baseline/is", {"value": "3", "wanted": "5"}]
	layer({"setting": false}, {"good": {true}}) == ["baseline/is", {"value": "false", "wanted": "true"}]
}

test_exposed_absent_means_what_is_implied if {
	layer({}, {"implied": true, "good": {false}}) == ["baseline/unset", {"value": "true", "wanted": "false"}]
	layer({"setting": true}, {"implied": true, "good": {false}}) == ["baseline/is", {"value": "true", "wanted": "false"}]
	layer({}, {"good": {"a"}}) == ["baseline/missing", {"wanted": "a"}]
}

test_exposed_bad if layer({"setting": "old"}, {"bad": {"old"}, "wanted": "new"}) == ["baseline/is", {"value": "old", "wanted": "new"}]

test_exposed_less if {
	layer({"setting": 1}, {"implied": 0, "least": 7}) == ["baseline/is", {"value": "1", "wanted": "at least 7"}]
	layer({}, {"least": 7}) == ["baseline/missing", {"wanted": "at least 7"}]
}

test_exposed_nothing_in_it if layer({}, {"filled": true, "wanted": "a log"}) == ["baseline/missing", {"wanted": "a log"}]

test_exposed_not_among_others if layer({"setting": ["x", "y"]}, {"has": "z", "wanted": "z"}) == ["baseline/is", {"value": "x, y", "wanted": "z"}]

test_exposed_each_block if {
	one := baseline.found(sample.store("aws_thing", {"replica": [{"on": true}, {}]}), [{"path": ["replica", "on"], "implied": false, "good": {true}, "each": true}], "weak")
	one.verdict == "unguarded"
}

test_exposed_says_all_that_falls_short if {
	one := baseline.found(
		sample.store("aws_thing", {"open": sample.unknown}), [
			{"path": ["b"], "implied": false, "good": {true}},
			{"path": ["a"], "implied": false, "good": {true}},
			{"path": ["open"], "implied": false, "good": {true}},
		],
		"weak",
	)
	one.says.args.settings == "a, b"
	count(one.because) == 2
}

test_private_as_asked if {
	not found({"setting": "a"}, {"good": {"a"}})
	not found({"setting": "new"}, {"bad": {"old"}})
	not found({"setting": 7}, {"least": 7})
	not found({"setting": ["x", "z"]}, {"has": "z"})
	not found({"setting": ["x"]}, {"filled": true})
	not found({"setting": [{"$unknown": ["aws_cloudwatch_log_group.leads.arn"]}]}, {"filled": true})
	not found({}, {"implied": true, "good": {true}})
}

test_private_no_block if not baseline.found(sample.store("aws_thing", {}), [{"path": ["replica", "on"], "implied": false, "good": {true}, "each": true}], "weak")

test_private_not_asked if {
	not found({"source": "x"}, {"good": {"a"}, "unless": ["source"]})
	not found({"engine": "oracle-ee"}, {"good": {"a"}, "where": {"engine": {"postgres"}}})
	not found({}, {"good": {"a"}, "where": {"engine": {"postgres"}}})
	not found({"spec": "RSA_2048"}, {"good": {"a"}, "but": {"spec": {"SYMMETRIC_DEFAULT"}}})
}

test_exposed_asked_all_the_same if {
	found({"engine": "postgres"}, {"good": {"a"}, "where": {"engine": {"postgres"}}})
	found({"engine": sample.unknown}, {"good": {"a"}, "where": {"engine": {"postgres"}}})
	found({}, {"good": {"a"}, "but": {"spec": {"SYMMETRIC_DEFAULT"}}})
	found({"spec": "SYMMETRIC_DEFAULT"}, {"good": {"a"}, "but": {"spec": {"SYMMETRIC_DEFAULT"}}})
}

test_undecided_not_known if {
	one := found({"setting": sample.unknown}, {"good": {"a"}})
	[one.verdict, one.says.code] == ["undecided", "weak-unknown"]
	layer({"setting": sample.unknown}, {"good": {"a"}}) == ["baseline/open", {"references": "var.later", "wanted": "a"}]
	found({"setting": sample.unknown}, {"least": 7}).verdict == "undecided"
	found({"setting": sample.unknown}, {"bad": {"a"}, "wanted": "b"}).verdict == "undecided"
	found({"setting": sample.unknown}, {"filled": true, "wanted": "b"}).verdict == "undecided"
	found({"setting": [sample.unknown]}, {"has": "z", "wanted": "z"}).verdict == "undecided"
	found({"setting": {"$unknown": ["module.logs.arn"]}}, {"filled": true, "wanted": "b"}).verdict == "undecided"
}
