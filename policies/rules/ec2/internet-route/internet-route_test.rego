package rules.ec2["internet-route_test"]

import data.lib.network.sample_test as net
import data.rules.ec2["internet-route"] as rule

table(keys) := object.union(net.thing("aws_route_table", {}, {"groups": [], "subnets": keys}), {"address": "aws_route_table.r"})

found(keys, subnets) := findings if {
	findings := rule.findings with input as net.view({"aws_route_table": [table(keys)]}, {}, subnets)
}

many := {key: object.union(net.public.s, {"address": concat("", ["aws_subnet.", key])}) | some key in ["a", "b", "c", "d"]}

test_reported_once_for_all_its_subnets if {
	[[one.verdict, one.says.args.subnets] | some one in found(["b", "a"], many)] == [["unguarded", "aws_subnet.a, aws_subnet.b"]]
	[one.says.args.subnets | some one in found(["d", "c", "b", "a"], many)] == ["aws_subnet.a, aws_subnet.b and 2 more"]
}

test_private_table if {
	findings := rule.findings with input as net.view({"aws_route_table": [object.remove(table([]), ["network"])]}, {}, {})
	findings == set()
}
