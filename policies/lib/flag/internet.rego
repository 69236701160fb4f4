package lib.flag

import data.lib.policy
import data.lib.truth

# The internet, for a rule that names ranges: one broader than /16 (IPv4) or /32 (IPv6), or ranges that together are broader than one /8.
# Private ranges are none of it, nor are those that carriers and links keep to themselves.

not_routed := ["100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "fe80::/10"]

wide_limits := {"v4": 65536, "v6": 4294967296}

# internet(ranges) is {verdict, values, references} where one of them is the internet or may be; undefined where none is.
internet(ranges) := opening(ranges, broad(known(ranges)))

broad(ranges) := broad_of({range | some range in ranges; not is_routed_nowhere(range)})

broad_of(ranges) := wide if {
	wide := {range | some range in ranges; not is_narrow(range)}
	count(wide) > 0
} else := ranges if {
	not policy.narrow(sort(ranges))
} else := set()

default is_routed_nowhere(_) := false

is_routed_nowhere(range) if {
	policy.range_size(range)
	some network in not_routed
	net.cidr_contains(network, range)
}

default is_narrow(_) := false

is_narrow(range) if {
	size := policy.range_size(range)
	size.size <= wide_limits[size.family]
}

# canned(values) are the canned ACLs that let everybody in, by kind: {"public": opening, "any-account": opening}.
canned(values) := {kind: found |
	some kind, open in canned_acls
	found := opening(values, {value | some value in known(values); spelled_acl(value) in open})
	not is_repeated(kind, found)
}

canned_acls := {"public": {"public-read", "public-read-write"}, "any-account": {"authenticated-read"}}

spelled_acl(acl) := replace(lower(acl), "_", "-")

# What is not known is said once, as the worse of the two.
is_repeated("any-account", found) if found.verdict == "undecided"

# text(value) is a JSON text as it reads; undefined where it is not JSON.
text(value) := json.unmarshal(value) if not truth.is_unknown(value)
