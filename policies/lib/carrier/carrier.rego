# METADATA
# title: Resources that carry a policy document
# description: >
#   findings(service) is the one rule body for resources whose policy alone decides who gets in. The rules that use it
#   say anyone, any-account, anyone-unknown, any-account-unknown and outsider in their own words.
# custom:
#   together: [aws_api_gateway_rest_api, aws_api_gateway_rest_api_policy, aws_elasticsearch_domain, aws_elasticsearch_domain_policy, aws_opensearch_domain, aws_opensearch_domain_policy]
#   says:
#     unreadable-unknown: may let anyone in, since its policy cannot be read
#     hidden-unknown: may let anyone in, since its policy is hidden
package lib.carrier

import data.lib.finding
import data.lib.policy

# findings(service) holds one finding a resource, with every open statement as proof.
findings(service) := {found |
	some type, carrier in carriers[service]
	some resource in input.resources[type]
	far := reach(resource, carrier)
	far != "inside"
	judged := policy.judge(resource.documents[carrier.attribute], judged_as(service, far))
	found := of(resource, carrier, judged, far)
}

carriers[carrier.service][type] := carrier if some type, carrier in table

# An API that is not private answers requests that nobody signed.
judged_as(service, far) := "execute-api" if {
	service == "apigateway"
	far == "anyone"
} else := service

of(resource, carrier, judged, far) := finding.plus(
	finding.at(resource, place(carrier, worst), worst_kind, verdict(judged, far), code(worst, worst_kind)),
	object.union(
		{
			"says": {"args": object.union(worst.args, {"deeds": policy.deeds(open, carrier.service)})},
			"because": array.concat(
				[proof(resource, carrier, statement) | some statement in open],
				[finding.layer(resource, deny.path, deny.code, deny.args) | some deny in policy.removed(resource, carrier.attribute)],
			),
			"exposure": sort({entry | some statement in open; some entry in statement.exposure}),
		},
		object.union(linked(resource, carrier), severity(judged)),
	),
) if {
	opens[judged.verdict]
	worst_kind := kind(judged, carrier, far)
	open := [statement | some statement in judged.statements; opens[statement.verdict]]
	worst := [statement | some statement in open; statement.verdict == judged.verdict][0]
}

# Nobody gets in but who is named: that matters where an allow-list is given and the name is not on it.
of(resource, carrier, judged, _) := finding.plus(
	finding.at(resource, [carrier.attribute], "shared", "exposed", "outsider"),
	object.union(
		{
			"path": place(carrier, outside[0]),
			"says": {"args": {"outsiders": policy.few(values)}},
			"exposure": [entry | some value in values; entry := concat(":", ["principal", value])],
		},
		linked(resource, carrier),
	),
) if {
	not opens[judged.verdict]
	outside := policy.outsiders(judged, input.context)
	count(outside) > 0
	values := sort({value | some statement in outside; some value in statement.values})
}

opens := {"public", "any-account", "undecided"}

verdict(judged, far) := "undecided" if {
	judged.verdict == "undecided"
} else := "undecided" if {
	far == "unknown"
} else := "exposed"

# What an undecided policy might be is what the service allows at worst.
kind(judged, carrier, far) := "any-account" if {
	not carrier.anonymous
} else := "any-account" if {
	far == "signed"
} else := "any-account" if {
	judged.verdict == "any-account"
} else := "public"

code(worst, worst_kind) := "carrier/unreadable" if {
	worst.code == "policy/unreadable-document"
} else := "carrier/hidden" if {
	worst.code == "policy/sensitive-document"
} else := {"public": "anyone", "any-account": "any-account"}[worst_kind]

# place(carrier, statement): a statement with index -1 is the whole document.
place(carrier, statement) := [carrier.attribute] if {
	statement.index < 0
} else := [carrier.attribute, concat("", ["Statement[", format_int(statement.index, 10), "]"])]

proof(resource, carrier, statement) := finding.layer(resource, policy.place(carrier.attribute, statement), statement.code, statement.args)

# behind(found) is what is left of a finding where the service, or a setting of the resource, refuses public policies.
behind(found) := finding.plus(found, {"verdict": "unguarded", "severity": "high", "says": {"code": "held"}}) if {
	found.verdict == "exposed"
	opens[found.kind]
} else := finding.plus(found, {"severity": "low"}) if {
	found.verdict == "undecided"
} else := found

# behind_block(found) is what is left of it where public policies alone are refused: a service that acts for any of its customers is not
# public to a block.
behind_block(found) := found if {
	by_service(found)
} else := behind(found)

default by_service(_) := false

by_service(found) if {
	found.verdict == "exposed"
	some layer in found.because
	layer.says.code == "policy/any-tenant"
}

linked(resource, carrier) := {"store": resource.links[carrier.link][0]}

linked(resource, carrier) := {} if not resource.links[carrier.link][0]

# Where every statement that opens is a mild one, so is the finding.
severity(judged) := {"severity": "low"} if {
	judged.verdict == "public"
	every statement in judged.statements {
		object.get(statement, "severity", "") == "low"
	}
} else := {}
