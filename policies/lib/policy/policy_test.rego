package lib.policy_test

import data.lib.policy

# In five parts, since opa gives a test five seconds however busy the machine is.
test_statement_on_principals[name] if {
	some row in principals
	name := title(row)
	judged_as_expected(row)
}

test_statement_on_keys[name] if {
	some row in keys
	name := title(row)
	judged_as_expected(row)
}

test_statement_on_ranges[name] if {
	some row in ranges
	row[0] != 34
	name := title(row)
	judged_as_expected(row)
}

test_statement_on_more_keys[name] if {
	some row in more_keys
	name := title(row)
	judged_as_expected(row)
}

test_statement_on_services[name] if {
	some row in services
	name := title(row)
	judged_as_expected(row)
}

test_statement_34_all_of_the_internet_in_parts if {
	some row in ranges
	row[0] == 34
	judged_as_expected(row)
}

title(row) := concat(" ", [format_int(row[0], 10), row[1]])

judged_as_expected(row) if policy.judge(document(row[3]), row[2]).verdict == row[4]

test_the_table_holds_all_numbers if {
	{statement.number | some statement in statements} == {number | some number in numbers.range(1, 83)}
}
