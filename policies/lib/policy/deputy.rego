package lib.policy

# deputies(document) lists the statements that let a service act without saying for whom: {index, sid, services, code, args, exposure}. Whoever
# can have the service act on a name of his choice has it act here (the confused deputy).
# https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
deputies(document) := [found |
	some index, statement in standing(document)
	is_allow(statement)
	not is_void(statement, "tenant")
	services := named_services(statement)
	count(services) > 0
	no_limit[limit(strengths(statement, "tenant"))]
	not fixes_external_id(statement)
	found := {
		"index": index,
		"sid": object.get(statement, "sid", ""),
		"services": services,
		"code": "policy/any-tenant",
		"args": {"who": few(services), "actions": few(granted(statement))},
		"exposure": exposure(services, statement, {"denies": denies(document)}),
	}
]

named_services(statement) := sort({principal.value |
	some principal in statement.principals
	lower(principal.type) == "service"
	is_string(principal.value)
})

# Some services (Amazon Redshift, Amazon Data Firehose) name their customer in an external id instead.
fixes_external_id(statement) if {
	some condition in statement.conditions
	condition.key == "sts:externalid"
	positive[lower(condition.operator)]
	not condition.if_exists
}
