package lib.flag_test

import data.lib.flag

unknown := {"$unknown": ["var.later"]}

resource(values) := {"address": "aws_thing.leads", "type": "aws_thing", "input": "plan", "values": values}

test_value_at_any_depth if {
	flag.settings(resource({"a": true, "b": 1}), ["a"], false) == {true}
	flag.settings(resource({"a": [{"b": 1}, {"b": 2}]}), ["a", "b"], 0) == {1, 2}
	flag.settings(resource({"a": [{"b": [{"c": ["x", "y"]}]}]}), ["a", "b", "c"], "none") == {"x", "y"}
	flag.settings(resource({"a": [{"b": [{"c": [{"d": false}]}]}]}), ["a", "b", "c", "d"], true) == {false}
	flag.settings(resource({"a": [{"b": [{"c": [{"d": [{"e": "x"}]}]}]}]}), ["a", "b", "c", "d", "e"], "y") == {"x"}
}

test_absent_is_what_is_implied if {
	flag.settings(resource({}), ["a"], "PUBLIC") == {"PUBLIC"}
	flag.settings(resource({"a": [{}]}), ["a", "b"], true) == {true}
	flag.settings(resource({}), ["a", "b", "c"], true) == {true}
}

test_unknown_block_stands_for_what_is_within if flag.settings(resource({"a": unknown}), ["a", "b", "c"], true) == {unknown}

test_attribute_that_the_provider_computes_is_what_is_implied if {
	flag.settings(resource({"a": [{"b": {"$unknown": []}}]}), ["a", "b"], true) == {true}
	flag.settings(resource({"a": [{"b": {"$unknown": []}}]}), ["a", "b", "c"], true) == {{"$unknown": []}}
}

test_among if {
	flag.among({"all", "1"}, {"all"}) == {"verdict": "exposed", "values": ["all"], "references": []}
	flag.among({"all", unknown}, {"all"}).verdict == "exposed"
	flag.among({"1", unknown}, {"all"}) == {"verdict": "undecided", "values": [], "references": ["var.later"]}
	not flag.among({"1"}, {"all"})
}

test_outside if {
	flag.outside({"NONE"}, {"JWT"}).verdict == "exposed"
	flag.outside({unknown}, {"JWT"}).verdict == "undecided"
	not flag.outside({"JWT"}, {"JWT"})
}

test_unguarded if {
	flag.unguarded(flag.among({true}, {true})).verdict == "unguarded"
	flag.unguarded(flag.among({unknown}, {true})).verdict == "undecided"
}

test_both if {
	flag.both(flag.among({unknown}, {true}), flag.among({true}, {true})).verdict == "undecided"
	flag.both(flag.among({true}, {true}), flag.among({unknown}, {true})).verdict == "undecided"
	flag.both(flag.among({true}, {true}), flag.among({true}, {true})).verdict == "exposed"
}

test_found_says_what_would_decide if {
	found := flag.weighed(resource({}), ["a", "b"], "internet", "open", flag.among({unknown}, {true}), "low")
	found.says == {"code": "open-unknown", "args": {}}
	found.severity == "low"
	found.because == [{"address": "aws_thing.leads", "path": ["a", "b"], "says": {"code": "flag/unknown", "args": {"references": "var.later"}}}]
}

# proved(values, path, open) is what the proof of an open setting says.
proved(values, path, open) := [[layer.says.code, layer.says.args] | some layer in flag.found(resource(values), path, "internet", "open", flag.among(open, open)).because]

test_found_says_what_is_set if {
	proved({"a": true}, ["a"], {true}) == [["flag/set", {"value": "true"}]]
	proved({"a": [{"b": ["0.0.0.0/0", "10.0.0.0/8", "::/0"]}]}, ["a", "b"], {"0.0.0.0/0", "::/0"}) == [["flag/set", {"value": "0.0.0.0/0, ::/0"}]]
}

test_found_says_what_is_left_out if {
	proved({}, ["a"], {true}) == [["flag/unset", {"value": "true"}]]
	proved({"a": [{}]}, ["a", "b"], {"PUBLIC"}) == [["flag/unset", {"value": "PUBLIC"}]]
	proved({}, ["a"], {""}) == [["flag/absent", {}]]
}

test_found_quotes_no_text_of_several_words if proved({"a": "ALTER USER x PASSWORD y"}, ["a"], {"ALTER USER x PASSWORD y"}) == []

test_found_says_nothing_of_a_value_from_elsewhere if {
	proved({}, ["ingress[0]"], {"0.0.0.0/0"}) == []
	proved({"a": [{"b": 1}]}, ["a"], {"public"}) == []
	flag.found(resource({}), ["a"], "internet", "open", {"verdict": "exposed", "values": [], "references": []}).because == []
}

test_internet if {
	every range in ["0.0.0.0/0", "::/0", "0.0.0.0/1", "8.0.0.0/15", "2000::/3", "nonsense"] {
		flag.internet({range, "10.0.0.0/8"}).values == [range]
	}
	flag.internet({unknown}).verdict == "undecided"
	every range in ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "fe80::/10", "203.0.113.0/24", "8.8.0.0/16", "2001:db8::/32"] {
		not flag.internet({range})
	}
}

test_internet_of_many_narrow_ranges if {
	ranges := {concat("", ["52.", format_int(second, 10), ".0.0/16"]) | some second in numbers.range(0, 255)}
	not flag.internet(ranges)
	flag.internet(ranges | {"53.0.0.0/16"}).verdict == "exposed"
}

test_canned if {
	object.keys(flag.canned({"public-read"})) == {"public"}
	object.keys(flag.canned({"AUTHENTICATED_READ"})) == {"any-account"}
	object.keys(flag.canned({unknown})) == {"public"}
	flag.canned({"private"}) == {}
}

test_text if {
	flag.text("{\"a\": 1}") == {"a": 1}
	not flag.text("not json")
	not flag.text(unknown)
}
