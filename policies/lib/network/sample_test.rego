# Small networks for the tests of lib/network and of the rules that use it.
package lib.network.sample_test

import data.lib.store.sample_test as sample

unknown := {"$unknown": ["var.later"]}

# view(resources, groups, subnets) is a view of one network.
view(resources, groups, subnets) := object.union(
	sample.lone(resources),
	{"network": {"groups": groups, "subnets": subnets}},
)

# within(view, networks) is the same where the configuration lists networks.
within(view, networks) := object.union(view, {"context": {"networks": networks}})

# thing(type, values, place) stands in a network; place replaces parts of one behind group "g" in subnet "s".
thing(type, values, place) := object.union(sample.resource(type, values), {"network": object.union(placement, place)})

placement := {"groups": ["g"], "subnets": ["s"], "ports": [5432], "blocks": [], "fronts": [], "shared_by": []}

# group(rules) has these rules; with(rules, more) replaces other parts of it.
group(rules) := {"g": plain_group(rules)}

plain_group(rules) := {
	"address": "aws_security_group.g",
	"input": "plan",
	"is_here": true,
	"rules": rules,
	"unknown": [],
	"attached": [],
}

changed(rules, more) := {"g": object.union(plain_group(rules), more)}

# rule(from, to, ranges) is one of TCP, within the group.
rule(from, to, ranges) := {
	"address": "aws_security_group.g",
	"path": ["ingress[0]", "cidr_blocks"],
	"protocol": "tcp",
	"from": from,
	"to": to,
	"ranges": ranges,
}

everyone := rule(5432, 5432, ["0.0.0.0/0"])

ssh := rule(22, 22, ["0.0.0.0/0"])

subnet(routes, open) := {"s": {"address": "aws_subnet.s", "input": "plan", "routes": routes, "unknown": open}}

public := subnet([{"address": "aws_route_table.r", "path": ["route[0]", "cidr_block"], "destination": "0.0.0.0/0", "gateway": "aws_internet_gateway.g"}], [])

private := subnet([], [])

undecided := subnet([], ["var.table"])

block(mode, excluded) := {"address": "aws_vpc_block_public_access_options.b", "mode": mode, "excluded": excluded}

# told(findings) is [address, kind, verdict, severity, code] of each; no severity is "".
told(findings) := {[one.address, one.kind, one.verdict, object.get(one, "severity", ""), one.says.code] | some one in findings}

# layers(findings) are the [address, code] of all their proofs, in order.
layers(findings) := [[layer.address, layer.says.code] | some one in findings; some layer in one.because]
