package lib.policy

# Condition keys that can tell insiders from outsiders, by service, in lower case. S3, EFS and DynamoDB publish their
# own lists; the others get the keys that hold wherever IAM evaluates a request. Keys that the caller chooses (referer,
# user agent, tags in an account of its own) or that describe the resource itself are on no list.
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
# https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
trusted_keys := {
	"s3": (default_keys | {"s3:dataaccesspointarn", "s3:dataaccesspointaccount"}),
	# In the policy of an access point these two name the point itself, so they limit nobody.
	"s3-access-point": default_keys,
	"efs": efs_keys,
	"s3files": efs_keys,
	"dynamodb": dynamodb_keys,
	# Aurora DSQL blocks public policies in the same words as DynamoDB.
	"dsql": dynamodb_keys,
	"fsx": default_keys,
	"kms": (default_keys | {"kms:calleraccount"}),
	"lambda": (default_keys | {"lambda:eventsourcetoken"}),
	"sns": (default_keys | {"sns:endpoint"}),
	"rolesanywhere": (tenant_keys | {"sts:sourceidentity"}),
	# Not a service: what says on whose behalf a service principal calls. A key of the principal it does not have, so that a fixed value
	# turns it away.
	"tenant": (tenant_keys | principal_keys),
}

trusts(service, key) if trusted_keys[service][key]

# What a certificate says reaches the conditions as tags of the session.
trusts("rolesanywhere", key) if startswith(key, "aws:principaltag/x509")

trusts(service, key) if {
	not has_own_list(service)
	default_keys[key]
}

default has_own_list(_) := false

has_own_list(service) if trusted_keys[service]

principal_keys := {"aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn"}

s3_keys := principal_keys | {
	"aws:sourceip", "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce",
	"aws:sourceowner", "aws:sourceaccount", "aws:userid",
}

efs_keys := s3_keys | {"elasticfilesystem:accessedviamounttarget"}

dynamodb_keys := principal_keys | {
	"aws:sourceaccount", "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:userid",
	"aws:principalservicename", "aws:principalservicenameslist", "aws:principalisawsservice",
	"aws:ec2instancesourcevpc", "aws:sourceorgid", "aws:sourceorgpaths",
}

# Newer than the lists: IAM fills them in from the endpoint, VPC or service that a request comes through, so that a fixed value limits who.
default_keys := s3_keys | {
	"aws:sourceorgid", "aws:sourceorgpaths", "aws:sourcevpcarn",
	"aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths",
}

tenant_keys := {
	"aws:sourcearn", "aws:sourceaccount", "aws:sourceowner",
	"aws:sourceorgid", "aws:sourceorgpaths", "lambda:eventsourcetoken",
}

# A wildcard in an ARN still names one account where the account is written out.
arn_keys := {"aws:principalarn", "aws:sourcearn", "aws:sourcevpcarn", "s3:dataaccesspointarn"}

# A literal account behind these is somebody named (class X), whichever account it is.
account_keys := {"aws:principalaccount", "aws:principalarn", "aws:vpceaccount", "kms:calleraccount"}

organization_keys := path_keys | {"aws:principalorgid", "aws:sourceorgid", "aws:vpceorgid"}

path_keys := {"aws:principalorgpaths", "aws:sourceorgpaths", "aws:vpceorgpaths"}

# Keys that hold a yes or no. Only "true" limits anybody.
flag_keys := {"elasticfilesystem:accessedviamounttarget", "aws:principalisawsservice"}
