package lib.network_test

import data.lib.network

test_a_range_that_is_not_known_may_be_of_either_family if {
	every family in ["any", "v4", "v6"] {
		network.is_of({"$unknown": ["var.office"]}, family)
	}
	network.is_of("10.0.0.0/8", "v4")
	not network.is_of("10.0.0.0/8", "v6")
	network.is_of("::/0", "v6")
}
