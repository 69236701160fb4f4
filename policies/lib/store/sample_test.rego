# Small views for the tests of lib/store and of the S3 rules.
package lib.store.sample_test

unknown := {"$unknown": ["var.later"]}

context := {"accounts": [], "organizations": [], "networks": [], "regions": []}

resource(type, values) := {
	"address": concat("", [type, ".leads"]),
	"type": type,
	"input": "plan",
	"values": values,
	"data_class": "unclassified",
}

bucket := resource("aws_s3_bucket", {"bucket": "leads"})

bucket_with(values) := resource("aws_s3_bucket", values)

# view(members) holds one store: the bucket, and what is given.
view(members) := view_of([object.union(empty_store, members)])

view_of(stores) := {"input": "plan", "context": context, "resources": {}, "removed": {}, "stores": {"s3": stores}}

lone(resources) := object.union(view_of([]), {"resources": resources})

empty_store := {
	"address": "aws_s3_bucket.leads",
	"input": "plan",
	"name": "leads",
	"data_class": "unclassified",
	"bucket": bucket,
	"policies": [],
	"acls": [],
	"blocks": [],
	"account_blocks": [],
	"adrift": [],
	"loose": {},
	"versioning": [],
	"encryption": [],
	"logging": [],
	"lifecycle": [],
	"ownership": [],
	"objects": [],
	"log_sources": [],
	"websites": [],
	"access_points": [],
	"removed": [],
}

flags_on := {"block_public_acls": true, "block_public_policy": true, "ignore_public_acls": true, "restrict_public_buckets": true}

block(values) := resource("aws_s3_bucket_public_access_block", values)

account_block(values) := resource("aws_s3_account_public_access_block", values)

ownership(setting) := resource("aws_s3_bucket_ownership_controls", {"rule": [{"object_ownership": setting}]})

with_document(type, attribute, document) := object.union(resource(type, {}), {"documents": {attribute: document}})

policy(statements) := with_document("aws_s3_bucket_policy", "policy", {"statements": statements})

statement(principals, actions, conditions) := {
	"effect": "Allow",
	"principals": principals,
	"not_principals": [],
	"actions": actions,
	"not_actions": [],
	"resources": ["arn:aws:s3:::leads/*"],
	"not_resources": [],
	"conditions": conditions,
}

anyone(actions) := statement([{"type": "*", "value": "*"}], actions, [])

open := anyone(["s3:GetObject"])

named := statement([{"type": "AWS", "value": "arn:aws:iam::111122223333:role/reader"}], ["s3:GetObject"], [])

service(conditions) := statement([{"type": "Service", "value": "cloudfront.amazonaws.com"}], ["s3:GetObject"], conditions)

condition(operator, key, values) := {"operator": operator, "qualifier": "", "if_exists": false, "key": key, "values": values}

# brief(findings): what a finding decides, without its words. The fourth is the severity where the rule sets it.
brief(findings) := {[found.address, found.kind, found.verdict, object.get(found, "severity", "")] | some found in findings}
