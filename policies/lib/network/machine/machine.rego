# METADATA
# title: Where a machine has its public address from
# description: The first of its own setting, an elastic address, its subnet and the default VPC; and an IPv6 address besides.
package lib.network.machine

import data.lib.finding
import data.lib.flag
import data.lib.network

# flags says by type where the setting of its own is, and what asks for IPv6.
flags := {
	"aws_instance": {"public": ["associate_public_ip_address"], "within": []},
	"aws_spot_instance_request": {"public": ["associate_public_ip_address"], "within": []},
	"aws_launch_configuration": {"public": ["associate_public_ip_address"], "within": []},
	"aws_launch_template": {"public": ["network_interfaces", "associate_public_ip_address"], "within": ["network_interfaces"]},
	"aws_spot_fleet_request": {"public": ["launch_specification", "associate_public_ip_address"], "within": ["launch_specification"]},
	"aws_network_interface": {"public": [], "within": []},
}

yes := {true, "true"}

findings(host) := {found | some found in array.concat(over_ipv4(host), over_ipv6(host))}

over_ipv4(host) := [found |
	source := first([own(host), elastic(host), undecided(host), inherited(host), by_default(host)])
	found := with_layers(network.host(host, source.path, source.code, source.opening, "v4"), source)
]

first(sources) := [source | some list in sources; some source in list][0]

with_layers(found, source) := finding.plus(found, {"because": array.concat(found.because, source.because)})

setting(host) := set() if {
	flags[host.type].public == []
} else := flag.settings(host, flags[host.type].public, "")

surely := {"verdict": "exposed", "values": [], "references": []}

source(path, code, opening, because) := {"path": path, "code": code, "opening": opening, "because": because}

own(host) := [source(flags[host.type].public, "open", opening, []) |
	opening := flag.among(setting(host), yes)
	opening.verdict == "exposed"
]

undecided(host) := [source(flags[host.type].public, "open", opening, []) |
	opening := flag.among(setting(host), yes)
	opening.verdict == "undecided"
]

elastic(host) := [source([], "elastic", surely, [finding.layer(front, [], "elastic-layer", {})]) |
	some front in host.network.fronts
	front.kind == "elastic-ip"
]

# A setting that says no is no. An interface has no public address but an elastic one.
inherits(host) if {
	host.type != "aws_network_interface"
	every value in setting(host) {
		value == ""
	}
}

inherited(host) := [source(["subnet_id"], "inherited", opening, [finding.layer(subnet, ["map_public_ip_on_launch"], "inherited-layer", {})]) |
	inherits(host)
	some key in host.network.subnets
	is_string(key)
	subnet := input.network.subnets[key]
	opening := of_subnet({subnet.gives_ipv4})
]

# of_subnet(gives) is what subnets that give addresses open: the machine itself sets nothing.
of_subnet(gives) := object.union(flag.among(gives, {true}), {"values": []})

# In the default VPC every subnet is public. Nothing but an open group proves that the machine is meant to be reached.
by_default(host) := [source([], "inherited", surely, []) |
	inherits(host)
	host.type in {"aws_instance", "aws_spot_instance_request"}
	count(host.network.subnets) == 0
	network.entrance(host, "v4").state == "open"
]

over_ipv6(host) := [network.host(host, path, "ipv6", opening, "v6") |
	path := ipv6_path(host)
	opening := ipv6_opening(host, path)
	is_worth(host)
]

# An IPv6 address is public where there is a route; where nobody knows of one, an open group tells.
is_worth(host) if network.way(host, "v6").state == "public"

is_worth(host) if {
	network.way(host, "v6").state == "unknown"
	network.entrance(host, "v6").state == "open"
}

# ipv6_path(host) is what gives it an IPv6 address, or may; undefined where nothing does.
ipv6_path(host) := asked_ipv6(host)[0] if {
	count(asked_ipv6(host)) > 0
} else := ["subnet_id"] if {
	host.type != "aws_network_interface"
	some key in host.network.subnets
	is_string(key)
	flag.among({input.network.subnets[key].gives_ipv6}, {true})
}

asked_ipv6(host) := [path |
	host.type != "aws_launch_configuration"
	some name in ["ipv6_address_count", "ipv6_addresses"]
	path := array.concat(flags[host.type].within, [name])
	flag.outside(flag.settings(host, path, 0), {0})
]

ipv6_opening(host, ["subnet_id"]) := of_subnet({input.network.subnets[key].gives_ipv6 | some key in host.network.subnets; is_string(key)})

ipv6_opening(host, path) := flag.outside(flag.settings(host, path, 0), {0}) if path != ["subnet_id"]
