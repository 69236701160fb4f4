package lib.policy_test

import data.lib.policy

# An explicit Deny overrides: what it wholly takes back grants nothing, so it is no finding of any sort.

read := allow(anyone, [])

with_resources(statement, resources) := object.union(statement, {"resources": resources})

with_actions(statement, actions) := object.union(statement, {"actions": actions})

with_principals(statement, principals_) := object.union(statement, {"principals": principals_})

# is_void(statement, denial): nothing is said about the statement, and nobody is named by it.
is_void(statement, denial) if {
	judged := policy.judge(document([statement, denial]), "s3")
	judged == {"verdict": "private", "statements": [], "named": []}
}

test_denied_as_it_is_allowed if is_void(read, object.union(read, {"effect": "Deny"}))

test_denied_before_it_is_allowed if {
	policy.judge(document([object.union(read, {"effect": "Deny"}), read]), "s3").statements == []
}

test_denied_to_everyone if {
	every principals_ in [anyone, aws(["*"]), array.concat(service("cloudfront.amazonaws.com"), anyone)] {
		denial := with_principals(deny([]), principals_)
		is_void(read, denial)
		is_void(allow(aws(["arn:aws:iam::111122223333:role/reader"]), []), denial)
		is_void(allow(service("cloudfront.amazonaws.com"), []), denial)
		is_void(allow([unknown], []), denial)
		is_void(object.union(allow([], []), {"not_principals": aws(["111122223333"])}), denial)
	}
}

test_denied_to_all_that_it_names if {
	named := array.concat(aws(["111122223333"]), service("cloudfront.amazonaws.com"))
	is_void(allow(named, []), with_principals(deny([]), array.concat(aws(["444455556666"]), named)))
	not is_void(allow(named, []), with_principals(deny([]), aws(["111122223333"])))
	not is_void(allow(aws(["cloudfront.amazonaws.com"]), []), with_principals(deny([]), service("cloudfront.amazonaws.com")))
	not is_void(allow(anyone, []), with_principals(deny([]), aws(["111122223333"])))
	not is_void(object.union(allow([], []), {"not_principals": aws(["111122223333"])}), with_principals(deny([]), aws(["111122223333"])))
}

test_actions_within_those_denied if {
	every actions in [["*"], ["s3:*"], ["s3:Get*"], ["S3:GETOBJECT"], ["s3:PutObject", "s3:GetObject*"]] {
		is_void(read, with_actions(deny([]), actions))
	}
	every actions in [["s3:GetObjectVersion"], ["s3:G*Object"], ["s3:GetObjec?"], ["s3:PutObject"], []] {
		not is_void(read, with_actions(deny([]), actions))
	}
	is_void(with_actions(read, ["s3:Get*"]), with_actions(deny([]), ["s3:G*"]))
	not is_void(with_actions(read, ["s3:GetObject", "s3:ListBucket"]), with_actions(deny([]), ["s3:Get*"]))
}

test_resources_within_those_denied if {
	every resources in [["*"], ["arn:aws:s3:::leads/*"], ["arn:aws:s3:::leads*"], ["arn:aws:s3:::other", "arn:aws:s3:::*"]] {
		is_void(read, with_resources(deny([]), resources))
	}
	every resources in [["arn:aws:s3:::leads"], ["arn:aws:s3:::Leads/*"], ["arn:aws:s3:::leads/a*"], ["arn:aws:s3:::*/b"], []] {
		not is_void(read, with_resources(deny([]), resources))
	}
	symbolic := ["⟨aws_s3_bucket.leads.arn⟩/prices/*"]
	is_void(with_resources(read, symbolic), with_resources(deny([]), ["⟨aws_s3_bucket.leads.arn⟩/*"]))
	not is_void(with_resources(read, symbolic), with_resources(deny([]), ["⟨aws_s3_bucket.other.arn⟩/*"]))
}

test_a_policy_variable_is_no_text_to_compare if {
	home := with_resources(read, ["arn:aws:s3:::leads/${aws:username}/x"])
	is_void(home, with_resources(deny([]), ["arn:aws:s3:::leads/${aws:username}/x"]))
	is_void(home, with_resources(deny([]), ["arn:aws:s3:::leads/*"]))
	not is_void(home, with_resources(deny([]), ["arn:aws:s3:::leads/${aws:username}/*"]))
}

test_no_resources_in_a_trust_policy if {
	trust := object.union(with_resources(read, []), {"actions": ["sts:AssumeRole"]})
	denial := object.union(trust, {"effect": "Deny"})
	policy.judge(document([trust, denial]), "iam").verdict == "private"
	not is_void(with_resources(read, []), deny([]))
}

test_exceptions_of_the_allow if {
	all_but := object.union(read, {"actions": [], "not_actions": ["s3:DeleteObject"]})
	is_void(all_but, with_actions(deny([]), ["*"]))
	not is_void(all_but, with_actions(deny([]), ["s3:*"]))
	elsewhere := object.union(read, {"resources": [], "not_resources": ["arn:aws:s3:::leads/private/*"]})
	is_void(elsewhere, with_resources(deny([]), ["*"]))
	not is_void(elsewhere, with_resources(deny([]), ["arn:aws:s3:::*"]))
}

test_a_deny_that_leaves_anything_open if {
	every denial in [
		plain_http,
		deny([unknown]),
		object.union(deny([]), {"principals": [], "not_principals": aws(["111122223333"])}),
		object.union(deny([]), {"actions": [], "not_actions": ["s3:PutObject"]}),
		object.union(deny([]), {"resources": [], "not_resources": ["arn:aws:s3:::other/*"]}),
		object.union(deny([]), {"effect": unknown}),
		with_principals(deny([]), [unknown]),
		with_principals(deny([]), aws([unknown])),
		with_actions(deny([]), [unknown]),
		with_resources(deny([]), [unknown]),
		unknown,
	] {
		not is_void(read, denial)
	}
}

test_what_is_not_known_is_covered_by_all_only if {
	is_void(with_actions(read, [unknown]), with_actions(deny([]), ["*"]))
	not is_void(with_actions(read, [unknown]), deny([]))
	is_void(with_resources(read, [unknown]), with_resources(deny([]), ["*"]))
	not is_void(with_resources(read, [unknown]), deny([]))
}

test_the_rest_of_the_document_counts if {
	judged := policy.judge(document([read, with_resources(read, ["arn:aws:s3:::leads/public/*"]), with_resources(deny([]), ["arn:aws:s3:::leads/public/*"])]), "s3")
	judged.verdict == "public"
	[statement.index | some statement in judged.statements] == [0]
}

# Each denied by a statement of its own: together that is everyone.
test_denied_to_one_after_the_other if {
	both := array.concat(service("cloudfront.amazonaws.com"), [{"type": "Federated", "value": "graph.facebook.com"}])
	denials := [with_principals(deny([]), [principal]) | some principal in both]
	policy.judge(document(array.concat([allow(both, [])], denials)), "s3") == {"verdict": "private", "statements": [], "named": []}
}

test_whoever_is_not_denied_is_left if {
	both := array.concat(service("cloudfront.amazonaws.com"), [{"type": "Federated", "value": "graph.facebook.com"}])
	judged := policy.judge(document([allow(both, []), with_principals(deny([]), service("cloudfront.amazonaws.com"))]), "s3")
	judged.verdict == "public"
	judged.statements[0].args.who == "Principal graph.facebook.com"
	left := policy.judge(document([allow(both, []), with_principals(deny([]), [both[1]])]), "s3")
	left.verdict == "any-account"
	left.statements[0].args.who == "cloudfront.amazonaws.com"
}

test_actions_denied_in_several_statements if {
	both := with_actions(read, ["s3:GetObject", "s3:ListBucket"])
	policy.judge(document([both, with_actions(deny([]), ["s3:Get*"]), with_actions(deny([]), ["s3:ListBucket"])]), "s3").verdict == "private"
	policy.judge(document([both, with_actions(deny([]), ["s3:Get*"]), with_actions(deny([]), ["s3:ListBucketVersions"])]), "s3").verdict == "public"
}

# One action to the one, another to the other: both keep something.
test_each_keeps_an_action if {
	two := [{"type": "Federated", "value": "graph.facebook.com"}, {"type": "Federated", "value": "accounts.google.com"}]
	both := with_actions(allow(two, []), ["s3:GetObject", "s3:ListBucket"])
	judged := policy.judge(
		document([
			both,
			with_principals(with_actions(deny([]), ["s3:GetObject"]), [two[0]]),
			with_principals(with_actions(deny([]), ["s3:ListBucket"]), [two[1]]),
		]),
		"s3",
	)
	judged.statements[0].args.who == "Principal accounts.google.com, graph.facebook.com"
}

test_denied_trust_of_an_identity_provider if {
	trust := object.union(allow([{"type": "Federated", "value": "cognito-identity.amazonaws.com"}], []), {"actions": ["sts:AssumeRoleWithWebIdentity"], "resources": []})
	[found.issuer | some found in policy.federated(document([trust]), {})] == ["cognito-identity.amazonaws.com"]
	policy.federated(document([trust, object.union(trust, {"effect": "Deny"})]), {}) == []
}
