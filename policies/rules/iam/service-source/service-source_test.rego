package rules.iam["service-source_test"]

import data.lib.store.sample_test as sample
import data.rules.iam["service-source"] as rule

trust(services, conditions) := object.union(
	sample.statement([{"type": "Service", "value": service} | some service in services], ["sts:AssumeRole"], conditions),
	{"resources": []},
)

found(statements) := findings if {
	findings := rule.findings with input as sample.lone({"aws_iam_role": [sample.with_document("aws_iam_role", "assume_role_policy", {"statements": statements})]})
}

test_exposed_service_without_source if {
	some one in found([trust(["ecs.amazonaws.com", "ec2.amazonaws.com"], [])])
	[one.kind, one.verdict, one.says.args.who] == ["indirect", "unguarded", "ecs.amazonaws.com"]
	one.because[0].path == ["assume_role_policy", "Statement[0]"]
}

test_exposed_service_that_is_named_alike if {
	count(found([trust(["ec2.application-autoscaling.amazonaws.com"], [])])) == 1
}

test_exposed_wide_source if {
	every values in [["*"], ["arn:aws:ecs:*:*:task/*"]] {
		count(found([trust(["ecs.amazonaws.com"], [sample.condition("ArnLike", "aws:sourcearn", values)])])) == 1
	}
}

test_private if {
	every condition in [
		sample.condition("StringEquals", "aws:sourceaccount", ["111122223333"]),
		sample.condition("ArnLike", "aws:sourcearn", ["arn:aws:ecs:eu-west-1:111122223333:*"]),
		sample.condition("StringEquals", "aws:sourceorgid", ["o-abc"]),
		sample.condition("StringEquals", "sts:externalid", ["111122223333"]),
		sample.condition("StringEquals", "aws:sourceaccount", [sample.unknown]),
	] {
		found([trust(["ecs.amazonaws.com"], [condition])]) == set()
	}
	every service in ["lambda.amazonaws.com", "ec2.amazonaws.com.cn", "ec2.⟨data.aws_partition.here.dns_suffix⟩"] {
		found([trust([service], [])]) == set()
	}
	found([object.union(trust(["ecs.amazonaws.com"], []), {"effect": "Deny"})]) == set()
	found([trust(["ecs.amazonaws.com"], []), object.union(trust(["ecs.amazonaws.com"], []), {"effect": "Deny"})]) == set()
	found([sample.named]) == set()
	found(sample.unknown) == set()
}
