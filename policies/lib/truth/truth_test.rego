package lib.truth_test

import data.lib.truth

test_true_is_exposed if truth.of(true) == "exposed"

test_not_known_is_undecided if truth.of({"$unknown": ["var.public"]}) == "undecided"

test_hidden_is_undecided if truth.of({"$sensitive": true}) == "undecided"

test_anything_else_is_nothing if {
	every value in [false, "true", 1, [], {}, null] {
		not truth.of(value)
		truth.is_unknown(value) == false
		truth.references(value) == []
	}
}

test_references_of_an_unknown_value if truth.references({"$unknown": ["aws_kms_key.k.arn"]}) == ["aws_kms_key.k.arn"]

test_deciders if {
	truth.deciders([]) == "a value that the input does not tell"
	truth.deciders(["var.a", "var.b", "var.c"]) == "var.a, var.b, var.c"
	truth.deciders(["var.a", "var.b", "var.c", "var.d", "var.e"]) == "var.a, var.b, var.c and 2 more"
}
