package rules.cloudfront["origin-access-control_test"]

import data.lib.store.sample_test as sample
import data.rules.cloudfront["origin-access-control"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_cloudfront_origin_access_control_1 if decided("aws_cloudfront_origin_access_control", {"signing_behavior": "never"}) == {["aws_cloudfront_origin_access_control.leads", "guardrail", "unguarded", ""]}

test_exposed_cloudfront_origin_access_control_2 if decided("aws_cloudfront_origin_access_control", {"signing_behavior": "no-override"}) == {["aws_cloudfront_origin_access_control.leads", "guardrail", "unguarded", ""]}

test_private_1 if decided("aws_cloudfront_origin_access_control", {"signing_behavior": "always"}) == set()

test_undecided_1 if decided("aws_cloudfront_origin_access_control", {"signing_behavior": sample.unknown}) == {["aws_cloudfront_origin_access_control.leads", "guardrail", "undecided", ""]}

test_private_always_amz_auth if decided("aws_cloudfront_origin_access_control", {"signing_behavior": "always-amz-auth"}) == set()
