package lib.baseline.tls.holder_test

import data.lib.baseline.sample_test as sample
import data.lib.baseline.tls
import data.lib.baseline.tls_test as policy
import data.lib.store.sample_test as store

with_policy(type, document) := object.union(sample.store(type, {}), {"documents": {"policy": document}})

refusal(changes) := policy.refusal(object.union({"actions": ["sqs:*"]}, changes))

queue(members) := object.union(sample.store("aws_sqs_queue", {}), members)

owned(document) := queue({"companions": {"aws_sqs_queue_policy": [with_policy("aws_sqs_queue_policy", document)]}})

found(one) := tls.found(one, tls.holders(one, "sqs"), tls.loose(one, "sqs"), "sqs")

bucket_found(members) := tls.found(one.bucket, tls.bucket_holders(one), [], "s3") if {
	one := sample.bucket(members).stores.s3[0]
}

brief(one) := [one.address, one.verdict, [[layer.address, layer.says.code] | some layer in one.because]]

test_private_refuses_plain_http if {
	not found(owned({"statements": [refusal({})]}))
	not found(queue({"documents": {"policy": {"statements": [refusal({})]}}}))
	not bucket_found({"policies": [store.policy([policy.refusal({})])]})
	not bucket_found({"bucket": with_policy("aws_s3_bucket", {"statements": [policy.refusal({})]})})
}

test_exposed_no_policy if {
	brief(found(queue({}))) == ["aws_sqs_queue.leads", "unguarded", [["aws_sqs_queue.leads", "baseline/tls-none"]]]
	found(queue({})).store == "aws_sqs_queue.leads"
	brief(bucket_found({})) == ["aws_s3_bucket.leads", "unguarded", [["aws_s3_bucket.leads", "baseline/tls-none"]]]
}

# A policy resource replaces what the attribute of the queue says.
test_exposed_attribute_beside_a_policy if {
	one := object.union(owned({"statements": []}), {"documents": {"policy": {"statements": [refusal({})]}}})
	brief(found(one)) == ["aws_sqs_queue_policy.leads", "unguarded", []]
}

test_exposed_narrow if {
	one := found(owned({"statements": [refusal({"conditions": [policy.secure, policy.old]})]}))
	brief(one) == ["aws_sqs_queue_policy.leads", "unguarded", [["aws_sqs_queue_policy.leads", "baseline/tls-narrow"]]]
	one.because[0].path == ["policy", "Statement[0]"]
	one.because[0].says.args.conditions == "aws:securetransport = true, s3:tlsversion = 1.2"
}

test_exposed_not_to_all if {
	one := found(owned({"statements": [store.open, refusal({"principals": [{"type": "AWS", "value": "111122223333"}]})]}))
	brief(one) == ["aws_sqs_queue_policy.leads", "unguarded", [["aws_sqs_queue_policy.leads", "baseline/tls-some"]]]
	one.because[0].path == ["policy", "Statement[1]"]
}

test_undecided_policy if {
	brief(found(owned(sample.unknown))) == ["aws_sqs_queue_policy.leads", "undecided", [["aws_sqs_queue_policy.leads", "baseline/tls-open"]]]
	brief(found(owned({"statements": [sample.unknown]}))) == ["aws_sqs_queue_policy.leads", "undecided", [["aws_sqs_queue_policy.leads", "baseline/tls-open"]]]
}

test_undecided_policy_that_may_be_its_own if {
	one := queue({"loose": {"aws_sqs_queue_policy": ["aws_sqs_queue_policy.other"]}})
	brief(found(one)) == ["aws_sqs_queue.leads", "undecided", [["aws_sqs_queue_policy.other", "baseline/tls-candidate"]]]
	beside := object.union(owned({"statements": []}), {"loose": {"aws_sqs_queue_policy": ["aws_sqs_queue_policy.other"]}})
	brief(found(beside)) == ["aws_sqs_queue_policy.leads", "undecided", [["aws_sqs_queue_policy.other", "baseline/tls-candidate"]]]
}

test_private_whatever_else_may_belong_to_it if {
	not found(object.union(owned({"statements": [refusal({})]}), {"loose": {"aws_sqs_queue_policy": ["aws_sqs_queue_policy.other"]}}))
}
