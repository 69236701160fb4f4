package engines.words_test

import data.engines.words

dictionary := {
	"rules": {"s3/public-policy": {
		"says": {"open": "lets {who} {deed} the data, {who} of all", "held-unknown": "may be {what}"},
		"fix": "name {who}",
		"fixes": {"held": "mend {what}"},
	}},
	"says": {"policy/open": "is open to {who}", "open": "is not told"},
	"grades": {},
	"passes": set(),
}

found(code, args) := {"rule": "s3/public-policy", "says": {"code": code, "args": args}}

sentence(code, args) := text if {
	text := words.sentence(found(code, args)) with data.dealerguard.words as dictionary
}

fix(code, args) := text if {
	text := words.fix(found(code, args)) with data.dealerguard.words as dictionary
}

test_sentence_of_the_rule_goes_first if sentence("open", {"who": "anyone", "deed": "read"}) == "lets anyone read the data, anyone of all"

test_sentence_of_a_library if sentence("policy/open", {"who": "anyone"}) == "is open to anyone"

test_what_is_filled_in_is_not_filled_in_itself if sentence("open", {"who": "{deed}", "deed": "read"}) == "lets {deed} read the data, {deed} of all"

test_number_is_text if sentence("policy/open", {"who": 22}) == "is open to 22"

test_code_stands_where_there_is_no_sentence if {
	sentence("none", {}) == "none"
	words.sentence(found("open", {})) == "open"
	words.sentence({"rule": "s3/none", "says": {"code": "open", "args": {}}}) == "is not told" with data.dealerguard.words as dictionary
}

test_fix_of_what_is_found if {
	fix("open", {"who": "it"}) == "name it"
	fix("held", {"what": "it"}) == "mend it"
	fix("held-unknown", {"what": "it"}) == "mend it"
	words.fix(found("open", {})) == "see the rule"
}

test_plain[name] if {
	some name, [text, expected] in {
		"letters, signs and umlauts": ["aws_s3_bucket.leads[\"Köln/€\"]", "aws_s3_bucket.leads[\"Köln/€\"]"],
		"a terminal's colours": ["a\u001b[31mb", "a�[31mb"],
		"line breaks": ["a\r\n\u2028\u2029b", "a����b"],
		"direction": ["a\u202eb\u2066", "a�b�"],
		"no width": ["a\u200bb\ufeff\u00ad", "a�b��"],
		"variants": ["a\ufe0f\u180b", "a��"],
	}
	words.plain(text, 50) == expected
}

test_long_text_is_cut if {
	words.plain("abcde", 5) == "abcde"
	words.plain("abcdef", 5) == "abcde…"
}
