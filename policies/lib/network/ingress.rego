# METADATA
# title: What the internet reaches
# description: >
#   A thing of a network is reached where it has a public address, its groups let the internet in, its subnet has a route to an internet gateway,
#   and no block on public access holds. lib/read/network joins them; here is what each amounts to, and what they amount to together. A term
#   that is not known is open or shut to nobody's knowledge: it says what would decide it.
# custom:
#   says:
#     gateway: "is the way in from the internet"
#     route: "sends {destination} to {gateway}"
#     subnet: "has that route"
#     door: "lets in {ranges} on {ports}"
#     door-of-list: "lets in {ranges} on {ports}, from {list}"
#     door-unknown: "depends on {references}"
#     group-unknown: "nothing here tells whom {references} lets in"
#     group-silent: "has no rule in this input, so nothing here tells whom it lets in"
#     group-default: "names no security group, and nothing here tells whom the default group of the VPC lets in"
#     address: "has a public address"
#     address-unknown: "has a public address, or not: that depends on {references}"
#     no-address: "has no public address"
#     way-unknown: "has a route from the internet, or not: that depends on {references}"
#     private: "has no route from the internet"
#     closed: "lets in nobody from the internet"
#     block: "blocks internet gateways"
#     faces: "faces the internet"
#     faces-unknown: "faces the internet, or not: that depends on {references}"
#     hands-on: "hands on what comes from there"
#     behind: "is what answers"
#     reached: "has a public address and lets {who} in on {ports}"
#     held: "has a public address, and nothing but {guards} keeps the internet out"
package lib.network

import data.lib.flag
import data.lib.truth

# opened[key] are the doors of a group: rules that let in the internet, or somebody outside the networks that the configuration lists, or may.
opened := {key: doors | some key, group in input.network.groups; doors := doors_of(group)}

doors_of(group) := [door |
	broad := flag.broad({range | some rule in group.rules; some range in rule.ranges; is_string(range)})
	some rule in group.rules
	some door in [
		door_of(rule, group, "internet", [range | some range in rule.ranges; is_string(range); range in broad]),
		door_of(rule, group, "outsider", [range | some range in rule.ranges; is_string(range); not range in broad; is_outsider(range)]),
		door_of(rule, group, "unknown", [range | some range in rule.ranges; truth.is_unknown(range)]),
	]
	count(door.ranges) > 0
]

door_of(rule, group, who, ranges) := {"rule": rule, "input": group.input, "who": who, "ranges": ranges}

# is_outsider(range) is a total boolean. Named ranges are judged where the configuration lists networks.
default is_outsider(_) := false

is_outsider(range) if {
	count(input.context.networks) > 0
	every network in input.context.networks {
		not net.cidr_contains(network, range)
	}
}

# reaches(door, ports) is "yes", "maybe" or "no": whether a door leads to one of these ports. Where none are named, every door leads there.
reaches(_, []) := "yes"

reaches(door, ports) := "maybe" if {
	count(ports) > 0
	some part in [door.rule.protocol, door.rule.from, door.rule.to]
	truth.is_unknown(part)
} else := "yes" if {
	door.rule.protocol in {"tcp", "udp", "all"}
	some port in ports
	door.rule.from <= port
	port <= door.rule.to
} else := "no" if {
	count(ports) > 0
}

# is_mild(door) is a total boolean: it opens a port that is made for strangers, or nothing that carries data.
default is_mild(_) := false

is_mild(door) if {
	not truth.is_unknown(door.rule.protocol)
	not door.rule.protocol in {"tcp", "udp", "all"}
}

is_mild(door) if {
	door.rule.protocol in {"tcp", "udp"}
	door.rule.from == door.rule.to
	door.rule.from in {80, 443}
}

# ports_text(door) is what a sentence says of its ports.
ports_text(door) := text if {
	text := {"all": "all ports", "icmp": "ICMP"}[door.rule.protocol]
} else := "ports that are not known yet" if {
	some part in [door.rule.protocol, door.rule.from, door.rule.to]
	truth.is_unknown(part)
} else := concat(" ", ["protocol", door.rule.protocol]) if {
	not door.rule.protocol in {"tcp", "udp"}
} else := concat("", ["port ", format_int(door.rule.from, 10), of_protocol(door)]) if {
	door.rule.from == door.rule.to
} else := concat("", ["ports ", format_int(door.rule.from, 10), "-", format_int(door.rule.to, 10), of_protocol(door)])

of_protocol(door) := " (UDP)" if {
	door.rule.protocol == "udp"
} else := ""

# ports_of(doors) is the same for several.
ports_of(doors) := concat(", ", sort({ports_text(door) | some door in doors}))

# exposure(doors) is what a fingerprint is made of: more of it is a wider exposure.
exposure(doors) := sort({concat(" ", [range, ports_text(door)]) | some door in doors; some range in spelled(door)})

spelled(door) := ["not known"] if {
	door.who == "unknown"
} else := door.ranges

# who_of(doors) is whom they let in, as a sentence says it.
who_of(doors) := "anyone on the internet" if {
	some door in doors
	door.who != "outsider"
} else := ranges_of(doors)

ranges_of(doors) := concat(", ", sort({range | some door in doors; some range in spelled(door)}))

# spelled_rule(entry) is an entry as the provider spells it, with protocol and ports as rules of groups have them.
spelled_rule(entry) := {"protocol": "all", "from": 0, "to": 65535} if {
	entry.protocol in {"-1", "all", -1}
} else := {
	"protocol": object.get({"6": "tcp", "17": "udp", "1": "icmp", "58": "icmp"}, written(entry.protocol), written(entry.protocol)),
	"from": number(object.get(entry, "from_port", 0)),
	"to": number(object.get(entry, "to_port", 65535)),
}

# written(protocol): code may give its number as one.
written(protocol) := format_int(protocol, 10) if {
	is_number(protocol)
} else := lower(protocol) if {
	is_string(protocol)
} else := protocol

# number(value) is a port, whichever way it is written.
number(value) := to_number(value) if {
	is_string(value)
} else := value

# listed(names) is what a sentence says of several: two by name, the rest by number.
listed(names) := concat(", ", names) if {
	count(names) < 4
} else := concat(" ", [concat(", ", array.slice(names, 0, 2)), "and", format_int(count(names) - 2, 10), "more"])
