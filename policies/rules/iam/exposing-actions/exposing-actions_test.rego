package rules.iam["exposing-actions_test"]

import data.lib.store.sample_test as sample
import data.rules.iam["exposing-actions"] as rule

allow(actions, resources) := object.union(sample.statement([], actions, []), {"principals": [], "resources": resources})

found(type, statements) := findings if {
	findings := rule.findings with input as sample.lone({type: [sample.with_document(type, "policy", {"statements": statements})]})
}

test_exposed_on_everything if {
	every resource in ["*", "arn:aws:s3:::*", "arn:aws:kms:*:111122223333:key/*", "arn:aws:sqs:eu-west-1:111122223333:*"] {
		some one in found("aws_iam_policy", [allow(["s3:PutBucketPolicy", "s3:GetObject"], [resource])])
		[one.kind, one.verdict, one.says.args.actions] == ["indirect", "unguarded", "s3:PutBucketPolicy"]
	}
}

test_exposed_says_where if {
	some one in found("aws_iam_role_policy", [allow(["s3:GetObject"], ["*"]), allow(["kms:*"], ["*", "arn:aws:kms:eu-west-1:111122223333:key/1"])])
	one.because == [{"address": "aws_iam_role_policy.leads", "path": ["policy", "Statement[1]"], "says": {"code": "grants", "args": {"actions": "kms:*", "resources": "*"}}}]
}

test_private if {
	every statement in [
		allow(["s3:GetObject"], ["*"]),
		allow(["s3:*"], ["arn:aws:s3:::leads", "arn:aws:s3:::leads/*"]),
		allow(["kms:*"], ["arn:aws:kms:eu-west-1:111122223333:key/1"]),
		allow(["kms:*"], ["arn:aws:kms:eu-west-1:111122223333:alias/*/x"]),
		allow(["s3:*"], [sample.unknown]),
		object.union(allow(["s3:*"], ["*"]), {"effect": "Deny"}),
	] {
		found("aws_iam_policy", [statement]) == set()
	}
}
