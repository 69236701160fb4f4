package lib.policy

# Address ranges. S3 calls a range public when it is broader than /8 (IPv4) or /32 (IPv6), private ranges excepted.
# All ranges of one condition together may not be broader than that either: two halves are the whole.

private_ranges := ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"]

# Sizes are counted in addresses for IPv4 and in /64 networks for IPv6, so that they stay whole numbers.
range_limits := {"v4": 16777216, "v6": 4294967296}

# narrow(ranges) is a total boolean: every range is valid, and together they are no broader than the limits.
default narrow(_) := false

narrow(ranges) if {
	sizes := [size | some text in ranges; size := range_size(text)]
	count(sizes) == count(ranges)
	every family, limit in range_limits {
		sum([size.size | some size in sizes; size.family == family]) <= limit
	}
}

# range_size(text) is undefined where the text is no range; an IPv4 range in IPv6 spelling would look narrow, so it is none.
# Private and symbolic ranges take no room.
range_size(text) := {"family": "v4", "size": 0} if {
	contains(text, "⟨")
	not broad(text)
} else := {"family": family, "size": room(range, family)} if {
	family := range_family(text)
	range := with_prefix(text, family)
	count(split(range, "/")) == 2
	not startswith(trim_left(lower(range), "0:"), "ffff:")
	net.cidr_contains(whole_internet[family], range)
}

# broad(text): "⟨aws_eip.nat.public_ip⟩/0" is the internet, whatever the address.
broad(text) if to_number(split(text, "⟩/")[1]) < 8

range_family(text) := "v6" if {
	contains(text, ":")
} else := "v4"

with_prefix(text, family) := text if {
	contains(text, "/")
} else := concat("/", [text, {"v4": "32", "v6": "128"}[family]])

whole_internet := {"v4": "0.0.0.0/0", "v6": "::/0"}

room(range, family) := 0 if {
	in_private_range(range)
} else := public_size(family, to_number(split(range, "/")[1]))

public_size("v4", prefix) := bits.lsh(1, 32 - prefix)

# Anything broader than /32 is over the limit, however broad it is.
public_size("v6", prefix) := bits.lsh(1, min([33, 64 - min([64, prefix])]))

default in_private_range(_) := false

in_private_range(range) if {
	some private in private_ranges
	net.cidr_contains(private, range)
}
