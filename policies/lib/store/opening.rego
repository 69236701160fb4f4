# METADATA
# title: What opens a store
# description: Causes as lib.store.cause weighs them, made from the statements of a policy or the grants of an ACL.
# custom:
#   says:
#     canned: "is {acl}"
#     grant: "gives {permissions} to the group {group}"
#     grant-unknown: depends on {references}
#     outsider: "lets in {who}"
package lib.store.opening

import data.lib.finding
import data.lib.policy
import data.lib.store.acl
import data.lib.truth

anyone := {"public": "anyone on the internet", "any-account": "any AWS account"}

# policy_cause(resource, attribute, statements) is undefined where no statement opens or may open the store.
policy_cause(resource, attribute, statements) := object.union(
	{
		"kind": kind,
		"open": count(open) > 0,
		"path": [attribute],
		"args": {"who": anyone[kind], "actions": policy.deeds(telling(open, statements), "s3")},
		"because": array.concat(
			[statement_layer(resource, attribute, statement) | some statement in statements],
			[finding.layer(resource, deny.path, deny.code, deny.args) | some deny in policy.removed(resource, attribute)],
		),
		"exposure": sort({entry | some statement in statements; some entry in statement.exposure}),
	},
	leniency(open),
) if {
	count(statements) > 0
	open := [statement | some statement in statements; statement.verdict != "undecided"]
	kind := kind_of({statement.verdict | some statement in open})
}

# telling(open, statements): what is open tells what may be done; where nothing surely is, what may be open does.
telling(open, _) := open if count(open) > 0

telling([], statements) := statements

kind_of(verdicts) := "any-account" if {
	verdicts == {"any-account"}
} else := "public"

# Where every open statement is a mild one, so is the cause.
leniency(open) := {"severity": "low"} if {
	count(open) > 0
	every statement in open {
		statement.severity == "low"
	}
} else := {}

statement_layer(resource, attribute, statement) := finding.layer(resource, policy.place(attribute, statement), statement.code, statement.args)

# shared_with(resource, address, outsiders) is what a finding says about a store that is shared by name.
shared_with(resource, address, outsiders) := {
	"store": address,
	"says": {"args": {"who": concat(", ", names)}},
	"because": [finding.layer(resource, policy.place("policy", outsider), "store/outsider", {"who": concat(", ", outsider.values)}) |
		some outsider in outsiders
	],
	"exposure": [concat(":", ["principal", name]) | some name in names],
} if {
	names := sort({value | some outsider in outsiders; some value in outsider.values})
}

# acl_cause(resource, grants) is undefined where there is no grant to everybody.
acl_cause(resource, grants) := {
	"kind": kind,
	"open": count(open) > 0,
	"path": grants[0].path,
	"args": {"who": anyone[kind], "actions": concat(", ", sort({permission | some grant in open; some permission in grant.permissions}))},
	"because": [grant_layer(resource, grant) | some grant in grants],
	"exposure": sort({concat(":", ["grant", grant.group, permission]) | some grant in open; some permission in grant.permissions}),
} if {
	count(grants) > 0
	open := [grant | some grant in grants; grant.group != ""]
	kind := kind_of({group_kinds[grant.group] | some grant in open})
}

group_kinds := {"AllUsers": "public", "AuthenticatedUsers": "any-account"}

grant_layer(resource, grant) := finding.layer(resource, grant.path, "store/grant-unknown", {"references": truth.deciders(grant.references)}) if {
	grant.group == ""
} else := finding.layer(resource, grant.path, "store/canned", {"acl": grant.acl}) if {
	grant.acl
} else := finding.layer(resource, grant.path, "store/grant", {"group": grant.group, "permissions": concat(", ", grant.permissions)})

# judged[i] are the policies of the i-th store with what each lets in. Several rules ask, so it is worked out once.
judged := [[{"resource": holder, "judged": policy.judge(holder.documents.policy, "s3")} |
	some holder in or_bucket(store.policies, store)
] |
	some store in input.stores.s3
]

# grants[i] are the grants to everybody in the i-th store, by the resource that makes them.
grants := [{"acls": found(or_bucket(store.acls, store)), "objects": found(store.objects), "logs": found(store.log_sources)} |
	some store in input.stores.s3
]

found(resources) := [{"resource": resource, "grants": open} |
	some resource in resources
	open := acl.grants(resource)
	count(open) > 0
]

# or_bucket(members, store): the bucket block can hold inline what else is a resource of its own. Beside such a resource, what the bucket
# shows is that one's value of yesterday, which the provider read back.
or_bucket(members, store) := members if {
	count(members) > 0
} else := [store.bucket | store.bucket != null]

# opened(i) is a total boolean: something opens the i-th store to everybody, or may.
default opened(_) := false

opened(i) if {
	some entry in judged[i]
	count(by_anyone(entry.judged.statements)) > 0
}

opened(i) if {
	some entries in grants[i]
	count(entries) > 0
}

# beyond_named(statements) leaves out what names somebody.
beyond_named(statements) := [statement | some statement in statements; statement.verdict != "shared"]

# by_anyone(statements) leaves out what names somebody and what lets in a service: S3 calls that one not public, so a
# block does not hold it and it is a cause of its own.
by_anyone(statements) := [statement | some statement in beyond_named(statements); not by_service(statement)]

# by_service(statement) is a total boolean.
default by_service(_) := false

by_service(statement) if statement.through == "service"
