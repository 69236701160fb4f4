package lib.policy

import data.lib.truth

# Whom a statement names. A principal list is ORed: one open entry opens the statement.

# open_principals: entries that stand for anyone.
open_principals(statement, service) := sort({name |
	some principal in statement.principals
	name := open_name(principal, service)
})

open_name(principal, _) := principal.value if {
	lower(principal.type) != "federated"
	wild(principal.value)
}

open_name(principal, "iam") := principal.value if {
	lower(principal.type) == "federated"
	wild(principal.value)
	not in_own_directory(principal.value)
}

# Outside a trust policy a whole identity provider gets in, whoever signs up there. In a trust policy the condition on
# the provider's own keys decides: that is a rule of its own. Nobody signs up at a SAML provider: an account makes it for its own directory.
open_name(principal, service) := few(shown([principal.value])) if {
	lower(principal.type) == "federated"
	service != "iam"
	not names_directory(principal.value)
}

# A wildcard behind the account stays among the directories of that account.
in_own_directory(value) if {
	contains(value, ":saml-provider")
	account(value)
}

default names_directory(_) := false

names_directory(value) if {
	some mark in [":saml-provider/", "aws_iam_saml_provider."]
	contains(value, mark)
	not wild(value)
}

# opaque_principals: what the entries are made from that could be anybody.
opaque_principals(statement) := [opaque |
	some principal in statement.principals
	opaque := opaque_part(principal)
]

opaque_part(principal) := principal if truth.is_unknown(principal)

opaque_part(principal) := principal.value if {
	truth.is_unknown(principal.value)
	not is_federated(principal)
}

default is_federated(_) := false

is_federated(principal) if lower(principal.type) == "federated"

# tenants: services that read or invoke here for any of their customers, unless a condition says for which.
tenants(statement, service) := sort({principal.value |
	some principal in statement.principals
	lower(principal.type) == "service"
	is_string(principal.value)
	not wild(principal.value)
	not tenants_pass[service]
	may_read(statement)
})

# Passing a role to a service takes a permission in the own account, and a key holds no data of its own.
tenants_pass := {"iam", "kms"}

# may_read(statement) is a total boolean: an action hands out data or runs code, or is not known.
default may_read(_) := false

may_read(statement) if reads(statement)

may_read(statement) if {
	some action in statement.actions
	truth.is_unknown(action)
}

default reads(_) := false

reads(statement) if count(statement.not_actions) > 0

reads(statement) if {
	some action in statement.actions
	start := lower(split(split(action, "*")[0], "?")[0])
	some reading in reading_actions
	startswith(reading, start)
	ends_there(lower(action), start, reading)
}

ends_there(action, _, reading) if action == reading

ends_there(action, start, _) if action != start

reading_actions := [
	"s3:getobject", "s3:getobjectversion", "s3-object-lambda:getobject", "sqs:receivemessage", "sns:subscribe",
	"secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue",
	"lambda:invokefunction", "lambda:invokefunctionurl", "lambda:getlayerversion",
	"ecr:batchgetimage", "ecr:getdownloadurlforlayer", "execute-api:invoke",
	"dynamodb:getitem", "dynamodb:batchgetitem", "dynamodb:query", "dynamodb:scan", "dynamodb:getrecords",
	"dynamodb:partiqlselect", "kinesis:getrecords", "kinesis:subscribetoshard", "elasticfilesystem:clientmount",
	"elasticfilesystem:clientread", "es:eshttpget", "s3express:createsession", "s3tables:gettabledata", "s3vectors:getvectors",
	"s3vectors:queryvectors", "codeartifact:readfromrepository", "glacier:getjoboutput", "mediastore:getobject",
]

# named_accounts: literal account ids among the principals. A symbolic one is of this estate.
named_accounts(statement) := sort({id |
	some principal in statement.principals
	names_account(principal)
	is_string(principal.value)
	not wild(principal.value)
	id := account(principal.value)
})

names_account(principal) if lower(principal.type) == "aws"

names_account(principal) if names_directory(principal.value)
