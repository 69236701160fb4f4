package rules.sns["subscription-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.sns["subscription-endpoint"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({"aws_sns_topic_subscription": [sample.resource("aws_sns_topic_subscription", values)]}), {"context": {"accounts": ["111122223333"], "organizations": []}})
}

queue(account) := {"protocol": "sqs", "endpoint": concat(":", ["arn:aws:sqs:eu-west-1", account, "leads"])}

test_exposed_other_account if decided(queue("444455556666")) == {["aws_sns_topic_subscription.leads", "shared", "exposed", ""]}

test_unguarded_plain if decided({"protocol": "http", "endpoint": "http://example.com"}) == {["aws_sns_topic_subscription.leads", "shared", "unguarded", ""]}

test_private_own_account if decided(queue("111122223333")) == set()

test_private_https if decided({"protocol": "https", "endpoint": "https://dealers.example.com"}) == set()

test_undecided_endpoint if decided({"protocol": "sqs", "endpoint": sample.unknown}) == {["aws_sns_topic_subscription.leads", "shared", "undecided", ""]}
