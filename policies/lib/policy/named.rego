package lib.policy

# Somebody named (class X): accounts, organisations and address ranges that a statement lets in by name. The groups are
# ANDed (principals, then each limiting condition), the values of one group are ORed.
named_groups(statement, service) := array.concat(
	[[{"dimension": "accounts", "value": id} | some id in ids] | ids := named_accounts(statement); count(ids) > 0],
	[group |
		some condition in statement.conditions
		{"fixed", "scoped"}[strength(condition, statement, service)]
		group := [value | some text in shown(condition.values); value := named_value(lower(condition.key), text)]
	],
)

named_value(key, text) := {"dimension": "organizations", "value": split(text, "/")[0]} if {
	organization_keys[key]
	not contains(text, "⟨")
} else := {"dimension": "networks", "value": text} if {
	key == "aws:sourceip"
	not contains(text, "⟨")
	not in_private_range(text)
} else := {"dimension": "accounts", "value": account(text)} if {
	not organization_keys[key]
}

# outsiders(judged, context) lists the statements that let in somebody who is on no allow-list, as
# {index, values}. A dimension with an empty list has no outsiders.
outsiders(judged, context) := [{"index": named.index, "values": values} |
	has_lists(context)
	some named in judged.named
	groups := named_groups(named.statement, named.service)
	count(groups) > 0
	every group in groups {
		count(foreign(group, context)) > 0
	}
	values := sort({value | some group in groups; some value in foreign(group, context)})
]

default has_lists(_) := false

has_lists(context) if {
	some dimension in ["accounts", "organizations", "networks"]
	count(context[dimension]) > 0
}

foreign(group, context) := [named.value |
	some named in group
	allowed := object.get(context, named.dimension, [])
	count(allowed) > 0
	not is_allowed(named, allowed)
]

default is_allowed(_, _) := false

is_allowed(named, allowed) if {
	some value in allowed
	value == named.value
}

is_allowed(named, allowed) if {
	named.dimension == "networks"
	some range in allowed
	net.cidr_contains(range, named.value)
}
