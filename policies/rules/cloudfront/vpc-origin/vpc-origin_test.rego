package rules.cloudfront["vpc-origin_test"]

import data.lib.store.sample_test as sample
import data.rules.cloudfront["vpc-origin"] as rule

origin := {"origin_id": "portal", "domain_name": "portal.internal", "vpc_origin_config": [{"vpc_origin_id": "vo_1"}]}

to_portal(more) := object.union({"target_origin_id": "portal", "viewer_protocol_policy": "https-only"}, more)

found(behavior, links) := findings if {
	values := {"enabled": true, "origin": [origin], "default_cache_behavior": [behavior]}
	distribution := object.union(sample.resource("aws_cloudfront_distribution", values), {"links": links})
	findings := rule.findings with input as sample.lone({"aws_cloudfront_distribution": [distribution]})
}

verdicts(behavior) := {[one.kind, one.verdict] | some one in found(behavior, {})}

test_exposed_without_signature if verdicts(to_portal({})) == {["internet", "exposed"]}

test_exposed_says_where_it_leads if {
	links := {"origin": [{"vpc_origin_config": [{"vpc_origin_id": ["aws_cloudfront_vpc_origin.portal"]}]}]}
	[[layer.address, layer.says.code] | some one in found(to_portal({}), links); some layer in one.because] == [
		["aws_cloudfront_distribution.leads", "behavior"],
		["aws_cloudfront_vpc_origin.portal", "way"],
	]
}

test_undecided_signature if verdicts(to_portal({"trusted_key_groups": sample.unknown})) == {["internet", "undecided"]}

test_private_signed if verdicts(to_portal({"trusted_key_groups": ["k1"]})) == set()

test_private_other_origin if verdicts(to_portal({"target_origin_id": "site"})) == set()
