package lib.outsider_test

import data.lib.outsider

context := {"accounts": ["111122223333"], "organizations": ["o-own"]}

outside(text) if outsider.is_outside(text) with input as {"context": context}

test_outside if {
	every text in [
		"444455556666", "arn:aws:iam::444455556666:root", "arn:aws:redshift:eu-west-1:444455556666:namespace:a",
		"arn:aws:organizations::444455556666:organization/o-other", "arn:aws:organizations::111122223333:ou/o-other/ou-1",
	] {
		outside(text)
	}
}

test_inside if {
	every text in [
		"111122223333", "arn:aws:iam::111122223333:role/reader", "arn:aws:organizations::444455556666:organization/o-own",
		"arn:aws:organizations::444455556666:ou/o-own/ou-1",
	] {
		not outside(text)
	}
}

test_nobody_by_name if {
	every text in ["", "all", "IAM_ALLOWED_PRINCIPALS", "arn:aws:s3:::leads", "not-an-arn"] {
		not outside(text)
	}
}

test_a_dimension_without_list_has_no_outsiders if {
	not outsider.is_outside("444455556666") with input as {"context": {"accounts": [], "organizations": ["o-own"]}}
	not outsider.is_outside("arn:aws:organizations::4:ou/o-other/ou-1") with input as {"context": {"accounts": ["111122223333"], "organizations": []}}
}
