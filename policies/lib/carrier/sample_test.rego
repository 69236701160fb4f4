# What the tests of rules that judge one document are made of.
package lib.carrier.sample_test

import data.lib.carrier

unknown := {"$unknown": ["var.later"]}

# holder(type, document) is a resource with the document where the table says.
holder(type, document) := {
	"address": concat(".", [type, "leads"]), "type": type, "input": "plan.json", "values": {}, "links": {},
	"documents": {carrier.table[type].attribute: document},
}

view(resources) := {"context": {}, "resources": {type: [resource | some resource in resources; resource.type == type] | some type in {resource.type | some resource in resources}}}

allow(principal, conditions) := {"statements": [{
	"effect": "Allow", "principals": [principal], "not_principals": [], "actions": ["*"], "not_actions": [],
	"resources": ["*"], "not_resources": [], "conditions": conditions,
}]}

open := allow({"type": "*", "value": "*"}, [])

named := allow({"type": "AWS", "value": "111122223333"}, [])

condition(operator, key, values) := {"operator": operator, "qualifier": "", "if_exists": false, "key": key, "values": values}

brief(findings) := {[finding.kind, finding.verdict, finding.says.code] | some finding in findings}
