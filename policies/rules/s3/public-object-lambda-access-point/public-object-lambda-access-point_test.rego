package rules.s3["public-object-lambda-access-point_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-object-lambda-access-point"] as rule

type := "aws_s3control_object_lambda_access_point_policy"

decided(document) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.with_document(type, "policy", document)]})
}

reading(principal) := {"statements": [sample.statement([{"type": "AWS", "value": principal}], ["s3-object-lambda:GetObject"], [])]}

test_unguarded_anyone if {
	decided(reading("*")) == {[concat("", [type, ".leads"]), "any-account", "unguarded", "high"]}
}

test_private_named_principal if {
	decided(reading("arn:aws:iam::111122223333:role/reader")) == set()
}

test_undecided_unknown_policy if {
	decided(sample.unknown) == {[concat("", [type, ".leads"]), "any-account", "undecided", "low"]}
}
