package lib.policy_test

import data.lib.policy

# What is not known is undecided where it could open the resource, and harmless where it could not.

unknown := {"$unknown": ["var.later"]}

# first(content, service) is what is said about the first statement that is not private.
first(content, for_service) := policy.judge(document(content), for_service).statements[0]

verdict(content, for_service) := policy.judge(document(content), for_service).verdict

test_sensitive_document if first({"$sensitive": true}, "s3").code == "policy/sensitive-document"

test_unreadable_document if {
	found := first({"unreadable": "no JSON"}, "s3")
	found.code == "policy/unreadable-document"
	found.args.reason == "no JSON"
	found.index == -1
}

test_unknown_document_names_what_decides if {
	found := first(unknown, "s3")
	found.code == "policy/unknown-document"
	found.args.references == "var.later"
}

test_unknown_statement if {
	found := first([deny([]), unknown], "s3")
	found.code == "policy/unknown-statement"
	found.index == 1
	found.args.references == "var.later"
}

test_unknown_principal if {
	every principal in [unknown, {"type": "AWS", "value": unknown}, {"type": "Service", "value": unknown}] {
		found := first([allow([principal], [])], "s3")
		found.verdict == "undecided"
		found.code == "policy/unknown-principal"
		found.args.references == "var.later"
	}
}

test_unknown_principal_that_a_condition_limits if {
	verdict([allow([unknown], [where("StringEquals", "aws:principalorgid", ["o-abc"])])], "s3") == "private"
	verdict([allow([unknown], [where("StringEquals", "aws:principalaccount", ["111122223333"])])], "s3") == "shared"
}

test_unknown_principal_beside_an_open_one if verdict([allow([unknown, {"type": "*", "value": "*"}], [])], "s3") == "public"

test_unknown_principal_of_a_deny if verdict([object.union(deny([]), {"principals": [unknown]})], "s3") == "private"

test_unknown_condition if {
	every condition in [unknown, where("StringEquals", unknown, ["x"]), where("StringEquals", "aws:sourcevpce", [unknown]), where("IpAddress", "aws:sourceip", [unknown]), where("StringEquals", "aws:sourcevpce", unknown)] {
		found := first([allow(anyone, [condition])], "s3")
		found.verdict == "undecided"
		found.code == "policy/unknown-condition"
	}
}

test_unknown_condition_says_what_decides if {
	found := first([anyone_where("StringEquals", "aws:sourcevpce", [unknown])], "s3")
	found.args == {"who": "Principal *", "excepted": "", "actions": "s3:GetObject", "conditions": "aws:sourcevpce", "references": "var.later"}
}

test_unknown_condition_that_can_limit_nobody if verdict([anyone_where("StringEquals", "aws:referer", [unknown])], "s3") == "public"

test_unknown_value_beside_a_broad_one if {
	verdict([anyone_where("StringLike", "aws:sourcevpce", ["*", unknown])], "s3") == "public"
	verdict([from(["0.0.0.0/0", unknown])], "s3") == "public"
}

test_unknown_condition_beside_a_fixed_one if verdict([allow(anyone, [unknown, where("StringEquals", "aws:sourcevpce", ["vpce-1"])])], "s3") == "private"

test_unknown_effect if {
	found := first([object.union(allow(anyone, []), {"effect": unknown})], "s3")
	found.verdict == "undecided"
	found.code == "policy/unknown-effect"
	found.args.references == "var.later"
	verdict([object.union(allow([], []), {"effect": unknown})], "s3") == "private"
	verdict([object.union(allow(aws(["111122223333"]), []), {"effect": unknown})], "s3") == "private"
}

test_unknown_action_of_a_service if {
	found := first([doing(unknown, service("cloudfront.amazonaws.com"), [])], "s3")
	found.verdict == "undecided"
	found.code == "policy/unknown-action"
	verdict([doing(unknown, service("cloudfront.amazonaws.com"), [where("StringEquals", "aws:sourceaccount", ["111122223333"])])], "s3") == "private"
}

test_unknown_source_of_a_service if {
	found := first([allow(service("cloudfront.amazonaws.com"), [where("StringEquals", "aws:sourcearn", [unknown])])], "s3")
	found.verdict == "undecided"
	found.code == "policy/unknown-condition"
}

test_symbolic_text_is_fixed if {
	verdict([allow(aws(["⟨aws_iam_role.r.arn⟩"]), [])], "s3") == "private"
	verdict([allow(aws(["arn:aws:iam::⟨data.aws_caller_identity.me.account_id⟩:root"]), [])], "s3") == "private"
	verdict([anyone_where("StringEquals", "aws:principalaccount", ["⟨data.aws_caller_identity.me.account_id⟩"])], "s3") == "private"
	verdict([anyone_where("ArnLike", "aws:sourcearn", ["arn:aws:sns:eu-west-1:⟨data.aws_caller_identity.me.account_id⟩:leads-*"])], "sqs") == "private"
	verdict([anyone_where("ArnLike", "aws:sourcearn", ["⟨module.api[\"eu:west\"].aws_apigatewayv2_api.a.execution_arn⟩/*/*"])], "sqs") == "private"
	verdict([from(["⟨aws_eip.office.public_ip⟩/32"])], "s3") == "private"
	verdict([from(["⟨aws_vpc.office.cidr_block⟩"])], "s3") == "private"
}

test_a_symbolic_address_does_not_narrow_the_internet if {
	verdict([from(["⟨aws_eip.office.public_ip⟩/0"])], "s3") == "public"
}

test_one_bucket_as_source_without_region_and_account if {
	every bucket in ["leads", "⟨aws_s3_bucket.leads.id⟩"] {
		arn := concat(":", ["arn:aws:s3:*:*", bucket])
		verdict([anyone_where("ArnLike", "aws:sourcearn", [arn])], "sqs") == "private"
		verdict([anyone_where("StringLike", "aws:sourcearn", [arn])], "sqs") == "public"
	}
	every arn in ["arn:aws:s3:*:*:leads*", "arn:aws:s3:*:*:accesspoint/leads", "arn:aws:sns:*:*:leads", "arn:*:s3:*:*:leads"] {
		verdict([anyone_where("ArnLike", "aws:sourcearn", [arn])], "sqs") == "public"
	}
}

test_symbolic_text_with_a_policy_variable if {
	verdict([anyone_where("ArnLike", "aws:sourcearn", ["⟨aws_sns_topic.t.arn⟩${aws:username}"])], "sqs") == "public"
}

test_what_is_not_known_is_spelled_by_its_references if {
	first([object.union(allow(anyone, []), {"actions": [unknown, "s3:GetObject"]})], "s3").args.actions == "s3:GetObject, ⟨var.later⟩"
	first([object.union(allow([], []), {"not_principals": [unknown, {"type": "AWS", "value": unknown}]})], "s3").args.who == "NotPrincipal ⟨var.later⟩"
}
