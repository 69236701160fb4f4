package lib.policy_test

# The 83 statements: the documents that AWS's pages call public or not, the ones on which they are silent, and the
# mistakes people make. `npm run build:policies` writes this table to statements.json, so that the wasm is held to it too.

statements := [statement |
	some row in rows
	statement := {"number": row[0], "says": row[1], "service": row[2], "document": document(row[3]), "expects": row[4]}
]

rows := array.concat(principals, array.concat(keys, array.concat(ranges, array.concat(more_keys, services))))

principals := [
	[1, "anyone, no condition", "s3", [allow(anyone, [])], "public"],
	[2, "AWS: *", "s3", [allow(aws(["*"]), [])], "public"],
	[3, "an account and *", "s3", [allow(aws(["arn:aws:iam::111122223333:root", "*"]), [])], "public"],
	[4, "an account", "s3", [allow(aws(["111122223333"]), [])], "shared"],
	[5, "a role", "s3", [allow(aws(["arn:aws:iam::111122223333:role/r"]), [])], "shared"],
	[6, "the root of any account", "s3", [allow(aws(["arn:aws:iam::*:root"]), [])], "public"],
	[7, "a service that writes", "s3", [doing("s3:PutObject", service("cloudtrail.amazonaws.com"), [])], "private"],
	[8, "a service that reads, for any tenant", "s3", [allow(service("cloudfront.amazonaws.com"), [])], "any-account"],
	[9, "a service that reads for one distribution", "s3", [allow(service("cloudfront.amazonaws.com"), [where("StringEquals", "aws:sourcearn", ["arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE"])])], "private"],
	[10, "a public identity provider", "s3", [allow([{"type": "Federated", "value": "graph.facebook.com"}], [])], "public"],
	[11, "an origin access identity", "s3", [allow([{"type": "CanonicalUser", "value": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}], [])], "private"],
	[12, "NotPrincipal", "s3", [object.union(allow([], []), {"not_principals": aws(["111122223333"])})], "public"],
]

keys := [
	[13, "an organisation", "s3", [anyone_where("StringEquals", "aws:principalorgid", ["o-abc"])], "private"],
	[14, "an organisation with a wildcard", "s3", [anyone_where("StringLike", "aws:principalorgid", ["o-*"])], "public"],
	[15, "any organisation but one", "s3", [anyone_where("StringNotEquals", "aws:principalorgid", ["o-abc"])], "public"],
	[16, "IfExists", "s3", [changed(anyone_where("StringEquals", "aws:principalorgid", ["o-abc"]), {"if_exists": true})], "public"],
	[17, "a principal account", "s3", [anyone_where("StringEquals", "aws:principalaccount", ["111122223333"])], "shared"],
	[18, "a role name in any account", "s3", [anyone_where("ArnLike", "aws:principalarn", ["arn:aws:iam::*:role/app"])], "public"],
	[19, "roles of one account", "s3", [anyone_where("ArnLike", "aws:principalarn", ["arn:aws:iam::111122223333:role/app-*"])], "shared"],
	[20, "a VPC", "s3", [anyone_where("StringEquals", "aws:sourcevpc", ["vpc-91237329"])], "private"],
	[21, "any VPC", "s3", [anyone_where("StringLike", "aws:sourcevpc", ["vpc-*"])], "public"],
	[22, "StringLike without a wildcard", "s3", [anyone_where("StringLike", "aws:sourcevpce", ["vpce-0abc"])], "private"],
	[23, "one of two values has a wildcard", "s3", [anyone_where("StringLike", "aws:sourcevpce", ["vpce-0abc", "vpce-*"])], "public"],
	[24, "Null only asks for presence", "s3", [anyone_where("Null", "aws:sourcevpce", ["false"])], "public"],
	[25, "a key in capitals", "s3", [anyone_where("StringEquals", "AWS:SOURCEVPC", ["vpc-91237329"])], "private"],
	[26, "a policy variable", "s3", [anyone_where("StringEquals", "aws:sourcevpc", ["${aws:PrincipalTag/vpc}"])], "public"],
]

ranges := [
	[27, "an address range", "s3", [from(["203.0.113.0/24"])], "private"],
	[28, "the whole internet", "s3", [from(["::/0"])], "public"],
	[29, "half the internet", "s3", [from(["0.0.0.0/1"])], "public"],
	[30, "a /8", "s3", [from(["16.0.0.0/8"])], "private"],
	[31, "a /7", "s3", [from(["16.0.0.0/7"])], "public"],
	[32, "a narrow range and the internet", "s3", [from(["203.0.113.0/24", "0.0.0.0/0"])], "public"],
	[33, "two halves", "s3", [from(["0.0.0.0/1", "128.0.0.0/1"])], "public"],
	[34, "all 256 /8", "s3", [from([range | some i in numbers.range(0, 255); range := concat("", [format_int(i, 10), ".0.0.0/8"])])], "public"],
	[35, "the private ranges", "s3", [from(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"])], "private"],
	[36, "broader than the private range", "s3", [from(["10.0.0.0/7"])], "public"],
	[37, "an IPv6 /32", "s3", [from(["2001:db8::/32"])], "private"],
	[38, "an IPv6 /16", "s3", [from(["2001::/16"])], "public"],
	[39, "NotIpAddress", "s3", [anyone_where("NotIpAddress", "aws:sourceip", ["198.51.100.0/24"])], "public"],
	[40, "an address compared as text", "s3", [anyone_where("StringEquals", "aws:sourceip", ["203.0.113.7"])], "private"],
]

more_keys := [
	[41, "TLS", "s3", [anyone_where("Bool", "aws:securetransport", ["true"])], "public"],
	[42, "a referer", "s3", [anyone_where("StringLike", "aws:referer", ["https://example.com/*"])], "public"],
	[43, "a user agent", "s3", [anyone_where("StringEquals", "aws:useragent", ["x"])], "public"],
	[44, "a prefix", "s3", [anyone_where("StringEquals", "s3:prefix", ["public/"])], "public"],
	[45, "the account of the resource", "s3", [anyone_where("StringEquals", "aws:resourceaccount", ["111122223333"])], "public"],
	[46, "the type of principal", "s3", [anyone_where("StringEquals", "aws:principaltype", ["User"])], "public"],
	[47, "a tag of the principal", "s3", [anyone_where("StringEquals", "aws:principaltag/team", ["a"])], "public"],
	[48, "a date", "s3", [anyone_where("DateLessThan", "aws:currenttime", ["2030-01-01T00:00:00Z"])], "public"],
	[49, "one session of a role", "s3", [anyone_where("StringEquals", "aws:userid", ["AROAEXAMPLEID:alice"])], "private"],
	[50, "any session of a role", "s3", [anyone_where("StringLike", "aws:userid", ["AROAEXAMPLEID:*"])], "public"],
	[51, "a source account", "s3", [anyone_where("StringEquals", "aws:sourceaccount", ["111122223333"])], "private"],
	[52, "any bucket as source", "s3", [anyone_where("ArnLike", "aws:sourcearn", ["arn:aws:s3:::*"])], "public"],
	[53, "topics of one account as source", "s3", [anyone_where("ArnLike", "aws:sourcearn", ["arn:aws:sns:eu-west-1:111122223333:*"])], "shared"],
	[54, "access points of one account", "s3", [anyone_where("ArnLike", "s3:dataaccesspointarn", ["arn:aws:s3:us-west-2:123456789012:accesspoint/*"])], "private"],
	[55, "the same in the policy of an access point", "s3-access-point", [anyone_where("ArnLike", "s3:dataaccesspointarn", ["arn:aws:s3:us-west-2:123456789012:accesspoint/*"])], "public"],
	[56, "access points of any account", "s3", [anyone_where("ArnLike", "s3:dataaccesspointarn", ["arn:aws:s3:*:*:accesspoint/*"])], "public"],
	# The policy alone is public; that only its VPC reaches the point is known to the rules of S3.
	[57, "anyone at an access point (private where its origin is a VPC)", "s3-access-point", [allow(anyone, [])], "public"],
	[58, "a KMS key", "s3", [object.union(anyone_where("StringEquals", "s3:x-amz-server-side-encryption-aws-kms-key-id", ["arn:aws:kms:eu-west-1:111122223333:key/k"]), {"actions": ["s3:PutObject"]})], "public"],
	[59, "ForAllValues", "s3", [changed(anyone_where("StringEquals", "aws:principalorgpaths", ["o-a/r-b/ou-c/"]), {"qualifier": "ForAllValues"})], "public"],
	[60, "ForAnyValue", "s3", [changed(anyone_where("StringEquals", "aws:principalorgpaths", ["o-a/r-b/ou-c/"]), {"qualifier": "ForAnyValue"})], "private"],
	[61, "paths of one organisation", "s3", [changed(anyone_where("StringLike", "aws:principalorgpaths", ["o-a/r-b/*"]), {"qualifier": "ForAnyValue"})], "private"],
	[62, "one limiting condition of two", "s3", [allow(anyone, [where("StringEquals", "aws:principalorgid", ["o-abc"]), where("StringLike", "aws:referer", ["*"])])], "private"],
	[63, "the internet within one VPC", "s3", [allow(anyone, [where("IpAddress", "aws:sourceip", ["0.0.0.0/0"]), where("StringEquals", "aws:sourcevpc", ["vpc-91237329"])])], "private"],
	[64, "an empty condition", "s3", [allow(anyone, [])], "public"],
	[65, "an account in one statement, anyone in the next", "s3", [allow(aws(["111122223333"]), []), allow(anyone, [])], "public"],
	[66, "narrowed by a Deny", "s3", [allow(anyone, []), deny([where("NotIpAddress", "aws:sourceip", ["203.0.113.0/24"])])], "public"],
	[67, "a Deny on plain HTTP", "s3", [allow(anyone, []), deny([where("Bool", "aws:securetransport", ["false"])])], "public"],
	[68, "only a Deny", "s3", [deny([])], "private"],
	[69, "an action that does not exist", "s3", [doing("s3:NotASupportedAction", anyone, [])], "public"],
	[70, "NotAction", "s3", [object.union(allow(anyone, []), {"actions": [], "not_actions": ["s3:DeleteObject"]})], "public"],
]

services := [
	[71, "EFS for anyone", "efs", [doing("elasticfilesystem:ClientMount", aws(["*"]), [])], "public"],
	[72, "EFS through a mount target", "efs", [doing("elasticfilesystem:ClientMount", aws(["*"]), [where("Bool", "elasticfilesystem:accessedviamounttarget", ["true"])])], "private"],
	[73, "DynamoDB from an address range", "dynamodb", [doing("dynamodb:GetItem", anyone, [where("IpAddress", "aws:sourceip", ["203.0.113.0/24"])])], "public"],
	[74, "DynamoDB for AWS services", "dynamodb", [doing("dynamodb:GetItem", anyone, [where("Bool", "aws:principalisawsservice", ["true"])])], "private"],
	[74, "DynamoDB for all but AWS services", "dynamodb", [doing("dynamodb:GetItem", anyone, [where("Bool", "aws:principalisawsservice", ["false"])])], "public"],
	[75, "KMS through S3", "kms", [doing("kms:Decrypt", anyone, [where("StringEquals", "kms:viaservice", ["s3.eu-west-1.amazonaws.com"])])], "public"],
	[76, "KMS through S3 for one account", "kms", [doing("kms:Decrypt", anyone, [where("StringEquals", "kms:viaservice", ["s3.eu-west-1.amazonaws.com"]), where("StringEquals", "kms:calleraccount", ["111122223333"])])], "shared"],
	[77, "the default policy of a topic", "sns", [doing("SNS:Subscribe", aws(["*"]), [where("StringEquals", "AWS:SourceOwner", ["111122223333"])])], "private"],
	[78, "a queue for one topic", "sqs", [doing("sqs:SendMessage", anyone, [where("ArnEquals", "aws:sourcearn", ["⟨aws_sns_topic.leads.arn⟩"])])], "private"],
	[79, "ECR for any account", "ecr", [doing("ecr:BatchGetImage", anyone, [])], "any-account"],
	[80, "a function for an organisation", "lambda", [doing("lambda:InvokeFunction", anyone, [where("StringEquals", "aws:principalorgid", ["o-abc"])])], "private"],
	[81, "a trust policy with an external id", "iam", [doing("sts:AssumeRole", aws(["*"]), [where("StringEquals", "sts:externalid", ["x"])])], "public"],
	[82, "a private API without an endpoint", "apigateway", [doing("execute-api:Invoke", anyone, [])], "any-account"],
	[83, "a policy that is not known", "s3", {"$unknown": ["aws_s3_bucket.leads.arn"]}, "undecided"],
]

document(content) := {"statements": content} if {
	is_array(content)
} else := content

allow(principals_, conditions) := {
	"effect": "Allow",
	"principals": principals_,
	"not_principals": [],
	"actions": ["s3:GetObject"],
	"not_actions": [],
	"resources": ["arn:aws:s3:::leads/*"],
	"not_resources": [],
	"conditions": conditions,
}

deny(conditions) := object.union(allow(anyone, conditions), {"effect": "Deny", "actions": ["s3:*"]})

doing(action, principals_, conditions) := object.union(allow(principals_, conditions), {"actions": [action], "resources": ["*"]})

anyone_where(operator, key, values) := allow(anyone, [where(operator, key, values)])

from(values) := anyone_where("IpAddress", "aws:sourceip", values)

where(operator, key, values) := {"operator": operator, "qualifier": "", "if_exists": false, "key": key, "values": values}

# changed(statement, fields) alters the only condition of a statement.
changed(statement, fields) := object.union(statement, {"conditions": [object.union(statement.conditions[0], fields)]})

anyone := [{"type": "*", "value": "*"}]

aws(values) := [{"type": "AWS", "value": value} | some value in values]

service(value) := [{"type": "Service", "value": value}]
