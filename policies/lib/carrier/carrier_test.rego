package lib.carrier_test

import data.lib.carrier

statement(principal, conditions) := {
	"effect": "Allow", "principals": [principal], "not_principals": [], "actions": ["sqs:SendMessage"],
	"not_actions": [], "resources": ["*"], "not_resources": [], "conditions": conditions,
}

anyone := {"type": "*", "value": "*"}

partner := {"type": "AWS", "value": "444455556666"}

role_session := {"operator": "StringLike", "qualifier": "", "if_exists": false, "key": "aws:userid", "values": ["AROAEXAMPLEID:*"]}

queue(document) := {"address": "aws_sqs_queue.leads", "type": "aws_sqs_queue", "input": "plan.json", "values": {}, "documents": {"policy": document}}

policy(links) := {
	"address": "aws_sqs_queue_policy.leads", "type": "aws_sqs_queue_policy", "input": "plan.json", "values": {}, "links": links,
	"documents": {"policy": {"statements": [statement(anyone, [])]}},
}

key(document) := {"address": "aws_kms_key.leads", "type": "aws_kms_key", "input": "plan.json", "values": {}, "documents": {"policy": document}}

view(resources) := {"context": {"accounts": []}, "resources": resources}

# one(resource, service) is the only finding.
one(resource, service) := found if {
	all := carrier.findings(service) with input as view({resource.type: [resource]})
	count(all) == 1
	some found in all
}

test_open_document if {
	one(queue({"statements": [statement(partner, []), statement(anyone, []), statement(anyone, [])]}), "sqs") == {
		"address": "aws_sqs_queue.leads", "input": "plan.json", "kind": "public", "verdict": "exposed", "path": ["policy", "Statement[1]"],
		"says": {"code": "anyone", "args": {"who": "Principal *", "excepted": "", "actions": "sqs:SendMessage", "conditions": "", "references": "", "deeds": "send to"}},
		"because": [proof(1), proof(2)],
		"exposure": [
			"action:sqs:sendmessage", "denies<1", "denies<2", "denies<3", "denies<4", "principal:*", "reach:*  * sqs:sendmessage",
			"reach:*  * sqs:sendmessage<1", "reach:*  * sqs:sendmessage<2", "reach:*  * sqs:sendmessage<3", "reach:*  * sqs:sendmessage<4",
		],
		"store": "aws_sqs_queue.leads",
	}
}

proof(index) := {
	"address": "aws_sqs_queue.leads", "path": ["policy", concat("", ["Statement[", format_int(index, 10), "]"])],
	"says": {"code": "policy/any-principal", "args": {"who": "Principal *", "excepted": "", "actions": "sqs:SendMessage", "conditions": "", "references": ""}},
}

test_the_worst_statement_is_the_place if {
	found := one(queue({"statements": [{"$unknown": ["var.later"]}, statement(anyone, [])]}), "sqs")
	found.path == ["policy", "Statement[1]"]
	found.verdict == "exposed"
	count(found.because) == 2
}

test_mild_only_where_all_is_mild if {
	one(queue({"statements": [statement(anyone, [role_session])]}), "sqs").severity == "low"
	not one(queue({"statements": [statement(anyone, [role_session]), statement(anyone, [])]}), "sqs").severity
}

test_service_that_wants_a_signature if {
	found := one(key({"statements": [statement(anyone, [])]}), "kms")
	found.kind == "any-account"
	found.says.code == "any-account"
	one(key({"$unknown": ["var.later"]}), "kms").says.code == "any-account-unknown"
}

test_service_for_any_tenant if {
	reads := object.union(statement({"type": "Service", "value": "sns.amazonaws.com"}, []), {"actions": ["sqs:ReceiveMessage"]})
	found := one(queue({"statements": [reads]}), "sqs")
	found.kind == "any-account"
	found.says.code == "any-account"
}

test_unknown_document if {
	found := one(queue({"$unknown": ["var.later"]}), "sqs")
	found.verdict == "undecided"
	found.kind == "public"
	found.path == ["policy"]
	found.says.code == "anyone-unknown"
	found.says.args.references == "var.later"
}

test_unreadable_and_hidden_documents if {
	one(queue({"unreadable": "no JSON"}), "sqs").says == {"code": "carrier/unreadable-unknown", "args": {"references": "a value that the input does not tell", "reason": "no JSON", "deeds": "use"}}
	one(queue({"$sensitive": true}), "sqs").says.code == "carrier/hidden-unknown"
}

test_private_and_absent_documents if {
	count(carrier.findings("sqs")) == 0 with input as view({"aws_sqs_queue": [queue({"statements": [statement(partner, [])]}), object.remove(queue({}), ["documents"])]})
}

test_store_of_a_linked_policy if {
	one(policy({"queue_url": ["aws_sqs_queue.leads"]}), "sqs").store == "aws_sqs_queue.leads"
	one(policy({"queue_url": {"$unknown": ["var.queue"]}}), "sqs").store == "aws_sqs_queue_policy.leads"
	one(policy({}), "sqs").store == "aws_sqs_queue_policy.leads"
}

test_outsider if {
	listed := object.union(view({"aws_sqs_queue": [queue({"statements": [statement(partner, [])]})]}), {"context": {"accounts": ["111122223333"]}})
	all := carrier.findings("sqs") with input as listed
	some found in all
	found.kind == "shared"
	found.verdict == "exposed"
	found.path == ["policy", "Statement[0]"]
	found.says == {"code": "outsider", "args": {"outsiders": "444455556666"}}
	found.exposure == ["principal:444455556666"]
}
