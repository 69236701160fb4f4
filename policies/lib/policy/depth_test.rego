package lib.policy_test

import data.lib.policy

# Situations beyond the table of statements.

test_the_worst_statement_decides if {
	verdict([allow(aws(["111122223333"]), []), allow(service("cloudfront.amazonaws.com"), [])], "s3") == "any-account"
	verdict([allow([unknown], []), allow(aws(["111122223333"]), [])], "s3") == "undecided"
	verdict([], "s3") == "private"
}

test_statements_are_named_by_their_place if {
	judged := policy.judge(document([plain_http, object.union(allow(anyone, []), {"sid": "Open"})]), "s3")
	judged.statements == [{
		"index": 1, "sid": "Open", "verdict": "public", "code": "policy/any-principal",
		"args": {"who": "Principal *", "excepted": "", "actions": "s3:GetObject", "conditions": "", "references": ""},
		"exposure": [
			"action:s3:getobject", "denies<2", "denies<3", "denies<4", "principal:*", "reach:/*  * s3:getobject",
			"reach:/*  * s3:getobject<1", "reach:/*  * s3:getobject<2", "reach:/*  * s3:getobject<3", "reach:/*  * s3:getobject<4",
		],
	}]
}

test_code[name] if {
	some name, expected in {
		"policy/any-principal": [allow(anyone, [])],
		"policy/any-principal-weak": [anyone_where("StringLike", "aws:referer", ["x"])],
		"policy/any-principal-narrowed": [allow(anyone, []), deny([where("NotIpAddress", "aws:sourceip", ["203.0.113.0/24"])])],
		"policy/not-principal": [object.union(allow([], []), {"not_principals": aws(["111122223333"])})],
		"policy/role-session": [anyone_where("StringLike", "aws:userid", ["AROAEXAMPLEID:*"])],
		"policy/any-tenant": [allow(service("cloudfront.amazonaws.com"), [])],
		"policy/named-account": [allow(aws(["111122223333"]), [])],
	}
	first(expected, "s3").code == name
}

test_role_session_is_mild if {
	first([anyone_where("StringLike", "aws:userid", ["AROAEXAMPLEID:*"])], "s3").severity == "low"
	not first([anyone_where("StringLike", "aws:userid", ["ARO*:*"])], "s3").severity
}

plain_http := deny([where("Bool", "aws:securetransport", ["false"])])

test_deny_on_plain_http_narrows_nobody if {
	first([allow(anyone, []), plain_http], "s3").code == "policy/any-principal"
}

test_who_is_said if {
	first([object.union(allow([], []), {"not_principals": aws(["111122223333"])})], "s3").args == {"who": "NotPrincipal 111122223333", "excepted": "111122223333", "actions": "s3:GetObject", "conditions": "", "references": ""}
	first([allow(service("cloudfront.amazonaws.com"), [])], "s3").args.who == "cloudfront.amazonaws.com"
	first([allow(aws(["111122223333"]), [])], "s3").args.who == "111122223333"
	first([anyone_where("StringEquals", "aws:principalaccount", ["111122223333"])], "s3").args.who == "Principal *"
}

test_many_actions_are_cut_short if {
	many := object.union(allow(anyone, []), {"actions": ["s3:GetObject", "s3:ListBucket", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectAcl"]})
	first([many], "s3").args.actions == "s3:DeleteObject, s3:GetObject, s3:GetObjectAcl, +2"
}

test_not_action_is_said if {
	statement := object.union(allow(anyone, []), {"actions": [], "not_actions": ["s3:DeleteObject"]})
	first([statement], "s3").args.actions == "anything but s3:DeleteObject"
}

test_place_names_the_sid if {
	policy.place("policy", {"index": 1, "sid": "Open"}) == ["policy", "Statement[1]", "\"Open\""]
	policy.place("policy", {"index": 0, "sid": ""}) == ["policy", "Statement[0]"]
	policy.place("policy", {"index": 0}) == ["policy", "Statement[0]"]
	policy.place("policy", {"index": -1, "sid": ""}) == ["policy"]
}

test_no_action_is_said if {
	first([object.union(allow(anyone, []), {"actions": []})], "s3").args.actions == "(no action is named)"
}

test_wildcards_in_principals if {
	every principal in ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::*:role/app", "11112222333?", "${aws:PrincipalArn}"] {
		verdict([allow(aws([principal]), [])], "s3") == "public"
	}
	verdict([allow([{"type": "CanonicalUser", "value": "*"}], [])], "s3") == "public"
	verdict([allow(service("*"), [])], "s3") == "public"
}

test_federated if {
	verdict([allow([{"type": "Federated", "value": unknown}], [])], "sqs") == "public"
	verdict([doing("sts:AssumeRoleWithWebIdentity", [{"type": "Federated", "value": "accounts.google.com"}], [])], "iam") == "private"
	verdict([doing("sts:AssumeRoleWithWebIdentity", [{"type": "Federated", "value": unknown}], [])], "iam") == "private"
	every provider in ["*", "arn:aws:iam::*:saml-provider/offices", "arn:aws:iam::111122223333:oidc-provider/*", "arn:aws:iam::111122223333:*"] {
		verdict([doing("sts:AssumeRoleWithSAML", [{"type": "Federated", "value": provider}], [])], "iam") == "public"
	}
}

test_services_that_read_for_any_tenant if {
	every action in ["*", "s3:*", "s3:Get*", "s3:GetObject", "S3:GETOBJECT", "s3:GetObject*", "s3:G?tObject"] {
		verdict([doing(action, service("cloudfront.amazonaws.com"), [])], "s3") == "any-account"
	}
	every action in ["s3:PutObject", "s3:GetBucketAcl", "s3:ListBucket", "s3:GetObjectAttributes"] {
		verdict([doing(action, service("config.amazonaws.com"), [])], "s3") == "private"
	}
	verdict([object.union(allow(service("cloudfront.amazonaws.com"), []), {"actions": [], "not_actions": ["s3:DeleteObject"]})], "s3") == "any-account"
	verdict([doing("kinesis:SubscribeToShard", service("lambda.amazonaws.com"), [])], "kinesis") == "any-account"
	verdict([doing("s3tables:GetTableData", service("glue.amazonaws.com"), [])], "s3tables") == "any-account"
}

test_services_may_use_keys_and_roles if {
	verdict([doing("kms:*", service("logs.eu-west-1.amazonaws.com"), [])], "kms") == "private"
	verdict([doing("sts:AssumeRole", service("lambda.amazonaws.com"), [])], "iam") == "private"
}

test_organisation_of_the_source_fixes_a_service if {
	verdict([allow(service("cloudfront.amazonaws.com"), [where("StringEquals", "aws:sourceorgid", ["o-abc"])])], "s3") == "private"
	verdict([allow(service("cloudfront.amazonaws.com"), [where("StringEquals", "aws:sourcevpc", ["vpc-1"])])], "s3") == "any-account"
}

# A service is in no organisation and no account of ours.
test_a_key_of_the_principal_turns_a_service_away if {
	both := array.concat(aws(["*"]), service("cloudfront.amazonaws.com"))
	every who in [both, service("cloudfront.amazonaws.com")] {
		verdict([allow(who, [where("StringEquals", "aws:principalorgid", ["o-abc"])])], "s3") == "private"
		verdict([allow(who, [where("StringLike", "aws:principalorgpaths", ["o-abc/*"])])], "s3") == "private"
		verdict([allow(who, [where("StringEquals", "aws:principalaccount", ["111122223333"])])], "s3") == "shared"
	}
	verdict([allow(both, [where("StringLike", "aws:principalorgid", ["o-*"])])], "s3") == "public"
	verdict([allow(service("cloudfront.amazonaws.com"), [where("StringNotEquals", "aws:principalorgid", ["o-abc"])])], "s3") == "any-account"
}

through(principals_, conditions) := [statement.through |
	some statement in policy.judge(document([allow(principals_, conditions)]), "s3").statements
	statement.through
]

test_what_comes_through_a_service_alone_is_told if {
	cloudfront := service("cloudfront.amazonaws.com")
	unknown_source := [where("StringEquals", "aws:sourceaccount", [unknown])]
	through(cloudfront, []) == ["service"]
	through(cloudfront, unknown_source) == ["service"]
	through(array.concat(cloudfront, [unknown]), []) == ["service"]
	through(array.concat(cloudfront, [unknown]), unknown_source) == []
	through(array.concat(cloudfront, aws(["*"])), [where("IpAddress", "aws:sourceip", ["203.0.113.0/24"])]) == ["service"]
	through(array.concat(cloudfront, aws(["*"])), [where("StringEquals", "aws:sourcevpce", [unknown])]) == ["service"]
	through(array.concat(cloudfront, aws(["*"])), unknown_source) == []
	through(array.concat(cloudfront, aws(["*"])), []) == []
	through(array.concat(cloudfront, aws(["111122223333"])), [where("StringEquals", "aws:sourceaccount", ["111122223333"])]) == []
}

test_a_service_beside_anyone_who_is_kept_out_is_told_by_its_name if {
	statement := allow(array.concat(service("cloudfront.amazonaws.com"), aws(["*"])), [where("IpAddress", "aws:sourceip", ["203.0.113.0/24"])])
	judged := first([statement], "s3")
	[judged.verdict, judged.code, judged.args.who] == ["any-account", "policy/any-tenant", "cloudfront.amazonaws.com"]
	[entry | some entry in judged.exposure; startswith(entry, "principal:")] == ["principal:cloudfront.amazonaws.com"]
}

test_a_named_account_beside_a_service_is_told_by_its_name if {
	statement := allow(array.concat(service("cloudfront.amazonaws.com"), aws(["444455556666"])), [where("StringEquals", "aws:sourceaccount", ["111122223333"])])
	judged := first([statement], "s3")
	[judged.verdict, judged.args.who] == ["shared", "444455556666"]
	[entry | some entry in judged.exposure; startswith(entry, "principal:")] == ["principal:444455556666"]
}

test_for_all_values_with_a_guard if {
	paths := object.union(where("StringLike", "aws:PrincipalOrgPaths", ["o-a/*"]), {"qualifier": "ForAllValues"})
	verdict([allow(anyone, [paths, where("Null", "aws:principalorgpaths", ["false"])])], "s3") == "private"
	verdict([allow(anyone, [paths, where("Null", "aws:principalorgpaths", ["true"])])], "s3") == "public"
	verdict([allow(anyone, [paths, where("Null", "aws:principalorgid", ["false"])])], "s3") == "public"
	verdict([allow(anyone, [paths, object.union(where("Null", "aws:principalorgpaths", ["false"]), {"qualifier": "ForAllValues"})])], "s3") == "public"
}

test_if_exists_with_a_guard if {
	organisation := object.union(where("StringEquals", "aws:PrincipalOrgID", ["o-abc"]), {"if_exists": true})
	verdict([allow(anyone, [organisation, where("Null", "aws:principalorgid", ["false"])])], "s3") == "private"
	verdict([allow(anyone, [organisation, where("Null", "aws:principalorgid", ["true"])])], "s3") == "public"
	verdict([allow(anyone, [organisation, where("Null", "aws:principalarn", ["false"])])], "s3") == "public"
	open := object.union(organisation, {"values": ["o-*"]})
	verdict([allow(anyone, [open, where("Null", "aws:principalorgid", ["false"])])], "s3") == "public"
}

test_organisation_paths_with_an_open_organisation if {
	verdict([anyone_where("StringLike", "aws:principalorgpaths", ["o-*/r-b/*"])], "s3") == "public"
	verdict([anyone_where("StringLike", "aws:principalorgpaths", ["o-a*"])], "s3") == "public"
}

test_operators_that_do_not_fit_the_key if {
	verdict([anyone_where("Bool", "aws:principalorgid", ["o-abc"])], "s3") == "public"
	verdict([anyone_where("IpAddress", "aws:sourcevpc", ["10.0.0.0/8"])], "s3") == "public"
	verdict([doing("elasticfilesystem:ClientMount", anyone, [where("StringEquals", "elasticfilesystem:accessedviamounttarget", ["true"])])], "efs") == "public"
}

test_values_that_are_none if verdict([anyone_where("StringEquals", "aws:sourcevpc", [])], "s3") == "public"

test_a_wildcard_that_runs_across_the_account if {
	spoofed := "arn:aws:*:*:111122223333:*"
	verdict([anyone_where("StringLike", "aws:sourcearn", [spoofed])], "sqs") == "public"
	verdict([anyone_where("ArnLike", "aws:sourcearn", [spoofed])], "sqs") == "shared"
	verdict([anyone_where("ArnLike", "aws:sourcearn", ["arn:aws:sns:eu-west-1:1111${aws:x}:*"])], "sqs") == "public"
}

test_a_wildcard_that_no_name_can_run_across if {
	verdict([anyone_where("StringLike", "s3:dataaccesspointarn", ["arn:aws:s3:*:111122223333:accesspoint/*"])], "s3") == "private"
	verdict([anyone_where("StringLike", "aws:sourcevpcarn", ["arn:aws:ec2:*:111122223333:vpc/*"])], "s3") == "shared"
	verdict([anyone_where("StringLike", "aws:sourcevpcarn", ["arn:aws:ec2:*:*:vpc/*"])], "s3") == "public"
}

test_endpoint_limits_subscribing_only if {
	endpoint := [where("StringEquals", "sns:endpoint", ["arn:aws:sqs:eu-west-1:111122223333:leads"])]
	verdict([doing("sns:Subscribe", anyone, endpoint)], "sns") == "private"
	verdict([doing("sns:Publish", anyone, endpoint)], "sns") == "public"
	verdict([object.union(doing("sns:Subscribe", anyone, endpoint), {"actions": ["sns:Subscribe", "sns:Publish"]})], "sns") == "public"
	verdict([object.union(doing("sns:Subscribe", anyone, endpoint), {"actions": [], "not_actions": ["sns:Publish"]})], "sns") == "public"
}

# The address of a page may end in a domain of anybody: "https://example.org/?@example.com".
test_endpoint_within_a_domain_of_mail if {
	domain := where("StringLike", "sns:endpoint", ["*@example.com"])
	mail := where("StringEquals", "sns:protocol", ["email", "email-json"])
	verdict([doing("sns:Subscribe", anyone, [domain, mail])], "sns") == "private"
	verdict([doing("sns:Subscribe", anyone, [domain])], "sns") == "public"
	every changes in [{"values": ["email", "https"]}, {"values": []}, {"values": [unknown]}, {"values": unknown}, {"if_exists": true}, {"operator": "StringNotEquals"}] {
		verdict([doing("sns:Subscribe", anyone, [domain, object.union(mail, changes)])], "sns") == "public"
	}
	every value in ["*@*", "*@example.*", "*example.com", "ops@*", "*@?xample.com"] {
		verdict([doing("sns:Subscribe", anyone, [object.union(domain, {"values": [value]}), mail])], "sns") == "public"
	}
	verdict([doing("sns:Subscribe", anyone, [object.union(domain, {"values": ["*@example.com", "*"]}), mail])], "sns") == "public"
}

# No request to another service than KMS has a key of KMS, and a key that is missing matches nothing.
test_a_key_of_kms_elsewhere_is_never_there if {
	caller := where("StringEquals", "kms:calleraccount", ["111122223333"])
	every service in ["s3", "sqs", "secretsmanager"] {
		policy.judge(document([allow(anyone, [caller])]), service) == {"verdict": "private", "statements": [], "named": []}
		verdict([allow(anyone, [where("StringLike", "KMS:ViaService", ["*"])])], service) == "private"
	}
	verdict([allow(anyone, [caller])], "kms") == "shared"
	every changes in [{"if_exists": true}, {"operator": "StringNotEquals"}, {"operator": "Null"}, {"qualifier": "ForAllValues"}, {"key": unknown}] {
		verdict([allow(anyone, [object.union(caller, changes)])], "s3") in ["public", "undecided"]
	}
	verdict([allow(anyone, [where("StringEquals", "s3:prefix", ["kms:"])])], "s3") == "public"
}

# Who owns the endpoint, VPC or service that a request comes through.
test_who_a_request_comes_through if {
	every service in ["s3", "s3-access-point", "sqs", "lambda"] {
		verdict([anyone_where("StringEquals", "aws:vpceaccount", ["111122223333"])], service) == "shared"
		verdict([anyone_where("StringEquals", "aws:vpceorgid", ["o-abc"])], service) == "private"
		verdict([anyone_where("StringLike", "aws:vpceorgpaths", ["o-abc/r-x/*"])], service) == "private"
		verdict([anyone_where("ArnEquals", "aws:sourcevpcarn", ["arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1a"])], service) == "private"
		verdict([anyone_where("StringEquals", "aws:sourceorgid", ["o-abc"])], service) == "private"
		verdict([anyone_where("StringLike", "aws:vpceaccount", ["*"])], service) == "public"
		verdict([anyone_where("StringLike", "aws:vpceorgid", ["o-*"])], service) == "public"
		verdict([anyone_where("StringNotEquals", "aws:vpceaccount", ["111122223333"])], service) == "public"
	}
	verdict([doing("dynamodb:GetItem", anyone, [where("StringEquals", "aws:vpceaccount", ["111122223333"])])], "dynamodb") == "public"
}

test_range[text] if {
	some text, expected in {
		"203.0.113.7": "private", "0.0.0.0/0": "public", "203.0.113.0/33": "public", "203.0.113.256/24": "public", "203.0.113/24": "public",
		"office": "public", "203.0.113.0/24/1": "public", "203.0.113.0/x": "public", "2001:db8::1": "private", "2001:db8::/129": "public",
		"2001:zz::/64": "public", "::ffff:0.0.0.0/96": "public", "fd00::/8": "private", "fc00::/6": "public", "10.1.2.3/9": "private",
		"100.64.0.0/10": "private", "172.16.0.0/11": "private",
	}
	verdict([from([text])], "s3") == expected
}

test_ranges_add_up if {
	verdict([from(["16.0.0.0/8", "17.0.0.0/8"])], "s3") == "public"
	verdict([from(["16.0.0.0/9", "17.0.0.0/9"])], "s3") == "private"
	verdict([from(["2001:db8::/32", "2001:db9::/32"])], "s3") == "public"
	verdict([from(["16.0.0.0/8", "16.0.0.0/8"])], "s3") == "private"
}

referer := where("StringLike", "aws:referer", ["x"])

test_exposure_grows_with_what_is_open if {
	base := exposed([allow(anyone, [referer]), plain_http])
	every wider in [
		[allow(anyone, []), plain_http],
		[allow(anyone, [referer])],
		[object.union(allow(anyone, [referer]), {"actions": ["s3:GetObject", "s3:PutObject"]}), plain_http],
		[object.union(allow(anyone, [referer]), {"principals": aws(["*", "arn:aws:iam::*:root"])}), plain_http],
		[object.union(allow(anyone, [referer]), {"resources": ["*", "arn:aws:s3:::leads/*"]}), plain_http],
	] {
		count(base - exposed(wider)) == 0
		count(exposed(wider) - base) > 0
	}
}

# What one statement opens on one part says nothing of what another opens on another.
test_exposure_of_several_statements if {
	read := object.union(allow(anyone, []), {"resources": ["arn:aws:s3:::leads/public/*"]})
	write := object.union(allow(anyone, [referer, referer]), {"actions": ["s3:PutObject"], "resources": ["arn:aws:s3:::leads/in/*"]})
	base := exposed([read, write])
	count(exposed([read, object.union(write, {"conditions": [referer]})]) - base) == 1
	count(exposed([object.union(read, {"resources": ["arn:aws:s3:::leads/in/*"]}), write]) - base) > 0
	count(exposed([object.union(read, {"resources": ["*"]}), write]) - base) > 0
}

test_exposure_of_ranges_parts_and_the_rest if {
	broad := exposed([object.union(from(["0.0.0.0/0"]), {"resources": ["⟨aws_s3_bucket.leads.arn⟩/public/*", "⟨aws_s3_bucket.leads.arn⟩", unknown]})])
	[one | some one in ["reach:/public/* 0.0.0.0/0 * s3:getobject", "reach: 0.0.0.0/0 * s3:getobject", "principal:*"]; not broad[one]] == []
	rest := exposed([object.union(allow([], []), {"not_principals": aws(["111122223333"]), "actions": [], "not_actions": ["s3:PutObject"]})])
	[one | some one in ["reach:/*  but:111122223333 but:s3:PutObject * *", "principal:*", "action:*"]; not rest[one]] == []
}

test_exposure_of_too_many_to_write_down if {
	actions := [concat("", ["s3:get", format_int(i, 10)]) | some i in numbers.range(1, 65)]
	many := exposed([object.union(allow(anyone, []), {"actions": actions})])
	count([one | some one in many; startswith(one, "reach:"); not contains(one, "<")]) == 1
	many != exposed([object.union(allow(anyone, []), {"actions": array.concat(actions, ["s3:put"])})])
}

exposed(content) := {entry | some statement in policy.judge(document(content), "s3").statements; some entry in statement.exposure}

# Allow-lists.

lists := {"accounts": ["111122223333"], "organizations": ["o-abc"], "networks": ["203.0.113.0/24"]}

values(content, context) := [outsider.values | some outsider in policy.outsiders(policy.judge(document(content), "s3"), context)]

test_nobody_is_an_outsider_without_a_list if {
	every context in [{}, {"accounts": [], "organizations": [], "networks": []}] {
		values([allow(aws(["444455556666"]), []), from(["198.51.100.0/24"])], context) == []
	}
}

test_an_account_beyond_the_list if {
	values([allow(aws(["444455556666"]), [])], lists) == [["444455556666"]]
	values([allow(aws(["arn:aws:iam::444455556666:role/r", "111122223333"]), [])], lists) == [["444455556666"]]
	values([anyone_where("ArnLike", "aws:sourcearn", ["arn:aws:sns:eu-west-1:444455556666:*"])], lists) == [["444455556666"]]
	values([allow(aws(["111122223333"]), [])], lists) == []
}

test_an_organisation_beyond_the_list if {
	values([anyone_where("StringEquals", "aws:principalorgid", ["o-other"])], lists) == [["o-other"]]
	values([anyone_where("StringLike", "aws:principalorgpaths", ["o-other/r-b/*"])], lists) == [["o-other"]]
	values([anyone_where("StringEquals", "aws:principalorgid", ["o-abc"])], lists) == []
	values([anyone_where("StringEquals", "aws:principalorgid", ["⟨aws_organizations_organization.o.id⟩"])], lists) == []
}

test_a_network_beyond_the_list if {
	values([from(["203.0.113.128/25", "198.51.100.0/24"])], lists) == [["198.51.100.0/24"]]
	values([from(["203.0.113.7", "10.0.0.0/8", "⟨aws_eip.office.public_ip⟩/32"])], lists) == []
}

test_a_second_condition_that_names_insiders_holds if {
	named := where("StringEquals", "aws:principalaccount", ["444455556666"])
	values([allow(anyone, [named, where("StringEquals", "aws:principalorgid", ["o-abc"])])], lists) == []
	values([allow(anyone, [named, where("StringEquals", "aws:sourcevpc", ["vpc-1"])])], lists) == []
	values([allow(anyone, [named, where("StringEquals", "aws:referer", ["x"])])], lists) == [["444455556666"]]
}

federated_verdict(value) := verdict([allow([{"type": "Federated", "value": value}], [])], "s3")

test_a_saml_provider_is_the_directory_of_one_account if {
	federated_verdict("arn:aws:iam::111122223333:saml-provider/offices") == "shared"
	federated_verdict("⟨aws_iam_saml_provider.offices.arn⟩") == "private"
	federated_verdict("arn:aws:iam::*:saml-provider/offices") == "public"
	federated_verdict("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com") == "public"
}
