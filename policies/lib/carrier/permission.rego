# METADATA
# title: Permissions that are spelled in attributes
# description: >
#   A permission of a function, layer or event bus is one statement: a principal, an action and what limits them. It is judged as the
#   statement that AWS makes of it.
package lib.carrier.permission

import data.lib.finding
import data.lib.policy
import data.lib.truth

# found(resource, grant, service, kind) is the finding of a permission that lets anyone in; undefined where it does not.
#   grant  {"action", "limits": {condition key: value}}; the principal is an attribute of its own everywhere
#   kind   what it is where it lets anyone in, which is also the code of the sentence
found(resource, grant, service, kind) := finding.plus(
	finding.at(resource, ["principal"], kind, verdict, kind),
	{
		"says": {"args": statement.args},
		"because": [finding.layer(resource, ["principal"], statement.code, statement.args)],
		"exposure": statement.exposure,
	},
) if {
	some statement in policy.judge(document(resource.values.principal, grant), service).statements
	verdict := verdicts[statement.verdict]
}

verdicts := {"public": "exposed", "any-account": "exposed", "undecided": "undecided"}

document(principal, grant) := {"statements": [{
	"effect": "Allow",
	"principals": [{"type": principal_type(principal), "value": principal}],
	"not_principals": [],
	"actions": [grant.action],
	"not_actions": [],
	"resources": [],
	"not_resources": [],
	"conditions": [condition(key, value) | some key, value in grant.limits],
}]}

principal_type(principal) := "Service" if {
	is_service(principal)
} else := "AWS"

# is_service(principal) is a total boolean: `s3.amazonaws.com` and not an account, a role or everyone.
default is_service(_) := false

is_service(principal) if {
	contains(principal, ".")
	not startswith(principal, "arn:")
}

condition(key, value) := {"operator": operator(key), "qualifier": "", "if_exists": false, "key": key, "values": [settled(key, value)]}

operator("aws:sourcearn") := "ArnLike"

operator(key) := "StringEquals" if key != "aws:sourcearn"

# settled(key, value): an id that is not known yet is one id all the same, and so is an ARN made of that of a resource.
settled(key, value) := concat("", ["⟨", policy.few(truth.references(value)), "⟩"]) if {
	truth.is_unknown(value)
	is_settled(key, truth.references(value))
} else := value

is_settled(key, _) if key != "aws:sourcearn"

is_settled(_, references) if {
	some reference in references
	some ending in ["arn", "account_id", ".id"]
	endswith(reference, ending)
}
