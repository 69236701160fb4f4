# METADATA
# title: Whether a policy refuses plain HTTP
# description: >
#   refuses(document, service) is "yes", "no" or "unknown". A policy refuses plain HTTP by a Deny for everyone, on every action and resource that
#   matters, whose only condition is aws:SecureTransport false. Conditions of one statement must all hold: a Deny on
#   `SecureTransport = true and TlsVersion < 1.2`, or on plain HTTP and something else, lets plain HTTP through.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
#     description: Security best practices for Amazon S3, enforce encryption of data in transit
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
#     description: Conditions with multiple context keys or values
# custom:
#   says:
#     tls-narrow: "refuses plain HTTP only where {conditions} as well: otherwise it passes"
#     tls-some: "refuses plain HTTP, but not to everyone, for every action and on every resource"
#     tls-open: "depends on {references}"
#     tls-none: "has no policy in this input"
#     tls-candidate: "does not say what it is the policy of"
package lib.baseline.tls

import data.lib.finding
import data.lib.truth

refuses(document, service) := "yes" if {
	some statement in document.statements
	refusal(statement, service) == "yes"
} else := "unknown" if {
	not is_readable(document)
} else := "unknown" if {
	some statement in document.statements
	refusal(statement, service) == "unknown"
} else := "no"

default is_readable(_) := false

is_readable(document) if is_array(document.statements)

# refusal(statement, service): "unknown" where it would refuse plain HTTP if what is not known were as it should be.
refusal(statement, service) := worst({
	effect(statement),
	everyone(statement),
	actions(statement, service),
	resources(statement, service),
	conditions(statement),
}) if {
	not truth.is_unknown(statement)
} else := "unknown"

worst(answers) := [answer | some answer in ["no", "unknown", "yes"]; answers[answer]][0]

effect(statement) := "yes" if {
	statement.effect == "Deny"
} else := "unknown" if {
	truth.is_unknown(statement.effect)
} else := "no"

everyone(statement) := "no" if {
	count(statement.not_principals) > 0
} else := "yes" if {
	some principal in statement.principals
	principal.value == "*"
	principal.type in {"*", "AWS"}
} else := "unknown" if {
	some principal in statement.principals
	truth.is_unknown(object.get(principal, "value", principal))
} else := "no"

# What has to be refused, in small letters, by service.
needed := {
	"efs": {"elasticfilesystem:clientmount", "elasticfilesystem:clientwrite"},
	"s3": {"s3:*"},
	"sns": {"sns:publish"},
	"sqs": {"sqs:sendmessage", "sqs:receivemessage"},
}

actions(statement, service) := "no" if {
	count(statement.not_actions) > 0
} else := "yes" if {
	every action in needed[service] {
		is_covered(action, statement.actions)
	}
} else := "unknown" if {
	some action in statement.actions
	truth.is_unknown(action)
} else := "no"

is_covered(action, patterns) if {
	some pattern in patterns
	is_string(pattern)
	lower(pattern) in {"*", action, concat("", [split(action, ":")[0], ":*"])}
}

# A bucket and its objects are two resources; elsewhere the policy stands on the only one that there is.
resources(statement, service) := "no" if {
	count(statement.not_resources) > 0
} else := "yes" if {
	service != "s3"
} else := "yes" if {
	some resource in statement.resources
	is_string(resource)
	endswith(resource, "*")
	not endswith(resource, "/*")
} else := "yes" if {
	some resource in statement.resources
	is_string(resource)
	concat("", [resource, "/*"]) in statement.resources
} else := "unknown" if {
	some resource in statement.resources
	truth.is_unknown(resource)
} else := "no"

conditions(statement) := "yes" if {
	count(statement.conditions) == 0
} else := "yes" if {
	count(statement.conditions) == 1
	is_plain_http(statement.conditions[0])
} else := "no" if {
	some condition in statement.conditions
	is_other(condition)
} else := "unknown"

is_plain_http(condition) if {
	condition.key == "aws:securetransport"
	lower(condition.operator) == "bool"
	condition.qualifier == ""
	"false" in {lower(value) | some value in condition.values; is_string(value)}
}

# What is known to be another condition narrows the Deny. One that is not known may be the right one, if it stands alone.
is_other(condition) if {
	not truth.is_unknown(condition)
	not truth.is_unknown(condition.key)
	not may_be_plain_http(condition)
}

may_be_plain_http(condition) if is_plain_http(condition)

may_be_plain_http(condition) if {
	condition.key == "aws:securetransport"
	some value in condition.values
	truth.is_unknown(value)
}

# layers(holder, document) say why a policy does not refuse plain HTTP, or what would decide.
layers(holder, document) := [finding.layer(holder, ["policy"], "baseline/tls-open", {"references": truth.deciders(truth.references(document))})] if {
	not is_readable(document)
} else := [layer |
	some index, statement in document.statements
	layer := near(holder, ["policy", concat("", ["Statement[", format_int(index, 10), "]"])], statement)
]

near(holder, path, statement) := finding.layer(holder, path, "baseline/tls-open", {"references": truth.deciders(truth.references(statement))}) if {
	truth.is_unknown(statement)
} else := finding.layer(holder, path, "baseline/tls-narrow", {"conditions": concat(", ", others)}) if {
	names_transport(statement)
	conditions(statement) == "no"
	others := sort({text | some condition in statement.conditions; text := spelled(condition)})
} else := finding.layer(holder, path, "baseline/tls-some", {}) if {
	names_transport(statement)
}

spelled(condition) := concat(" = ", [condition.key, concat(" | ", [value | some value in condition.values; is_string(value)])]) if {
	not is_plain_http(condition)
}

names_transport(statement) if {
	statement.effect == "Deny"
	some condition in statement.conditions
	condition.key == "aws:securetransport"
}
