package rules.cloudfront["unsigned-origin_test"]

import data.lib.store.sample_test as sample
import data.rules.cloudfront["unsigned-origin"] as rule

unknown := sample.unknown

bucket := {"origin_id": "leads", "domain_name": "leads.s3.eu-central-1.amazonaws.com", "origin_access_control_id": "E1"}

to_leads(more) := object.union({"target_origin_id": "leads", "viewer_protocol_policy": "https-only"}, more)

values(more) := object.union({"enabled": true, "origin": [bucket], "default_cache_behavior": [to_leads({})]}, more)

found(type, more, links) := findings if {
	findings := rule.findings with input as sample.lone({type: [object.union(sample.resource(type, more), {"links": links})]})
}

verdicts(more) := {one.verdict | some one in found("aws_cloudfront_distribution", more, {})}

signed := {"trusted_key_groups": ["k1"]}

test_exposed_without_signature if verdicts(values({})) == {"exposed"}

test_exposed_says_what_is_open if {
	some one in found(
		"aws_cloudfront_distribution",
		values({"default_cache_behavior": [to_leads(signed)], "ordered_cache_behavior": [to_leads({"path_pattern": "/api/*"})]}),
		{"origin": [{"domain_name": ["aws_s3_bucket.leads"]}]},
	)
	one.says == {"code": "open", "args": {"origin": "leads"}}
	one.store == "aws_s3_bucket.leads"
	one.exposure == ["path:/api/*"]
	one.because == [{"address": "aws_cloudfront_distribution.leads", "path": ["ordered_cache_behavior"], "says": {"code": "behavior", "args": {"path": "/api/*"}}}]
}

test_exposed_by_origin_access_identity if {
	origin := {"origin_id": "leads", "domain_name": "x", "s3_origin_config": [{"origin_access_identity": "origin-access-identity/cloudfront/E1"}]}
	verdicts(values({"origin": [origin]})) == {"exposed"}
}

test_exposed_through_a_group_of_origins if {
	group := [{"origin_id": "both", "member": [{"origin_id": "other"}, {"origin_id": "leads"}]}]
	verdicts(values({"origin_group": group, "default_cache_behavior": [to_leads({"target_origin_id": "both"})]})) == {"exposed"}
}

test_exposed_multitenant if {
	origin := [object.union(object.remove(bucket, ["origin_id"]), {"id": "leads"})]
	every behavior in [to_leads({}), to_leads({"trusted_key_groups": [{"enabled": false, "items": ["k1"]}]})] {
		{one.verdict | some one in found("aws_cloudfront_multitenant_distribution", values({"origin": origin, "default_cache_behavior": [behavior]}), {})} == {"exposed"}
	}
	closed := to_leads({"trusted_key_groups": [{"enabled": true, "items": ["k1"]}]})
	found("aws_cloudfront_multitenant_distribution", values({"origin": origin, "default_cache_behavior": [closed]}), {}) == set()
}

test_private if {
	every more in [
		{"default_cache_behavior": [to_leads(signed)]},
		{"default_cache_behavior": [to_leads({"trusted_key_groups": [unknown]})]},
		{"default_cache_behavior": [to_leads({"trusted_signers": ["self"]})]},
		{"default_cache_behavior": [to_leads({"target_origin_id": "site"})]},
		{"origin": [object.remove(bucket, ["origin_access_control_id"])]},
		{"enabled": false},
		{"viewer_mtls_config": [{"mode": "required"}]},
	] {
		verdicts(values(more)) == set()
	}
}

test_undecided if {
	every more in [
		{"default_cache_behavior": [to_leads({"trusted_key_groups": unknown})]},
		{"default_cache_behavior": [to_leads({"trusted_key_groups": [{"items": unknown}]})]},
		{"default_cache_behavior": unknown},
		{"origin": unknown},
		{"default_cache_behavior": [to_leads({"lambda_function_association": [{"event_type": "viewer-request", "lambda_arn": unknown}]})]},
		{"default_cache_behavior": [to_leads({"function_association": [{"event_type": "viewer-request", "function_arn": "arn:f"}]})]},
	] {
		verdicts(values(more)) == {"undecided"}
	}
	verdicts(values({"default_cache_behavior": [to_leads({"function_association": [{"event_type": "viewer-response", "function_arn": "arn:f"}]})]})) == {"exposed"}
	verdicts(values({"default_cache_behavior": [to_leads({"target_origin_id": unknown})]})) == {"exposed"}
	verdicts(values({"origin": [object.union(bucket, {"origin_id": unknown})]})) == {"exposed"}
}

test_undecided_says_what_would_decide if {
	some one in found("aws_cloudfront_distribution", values({"default_cache_behavior": [to_leads({"trusted_key_groups": unknown})]}), {})
	one.says.code == "open-unknown"
	[layer.says.args.references | some layer in one.because] == ["var.later"]
	some other in found("aws_cloudfront_distribution", values({"default_cache_behavior": [to_leads({"function_association": [{"event_type": "viewer-request", "function_arn": "arn:f"}]})]}), {})
	[layer.says.args.references | some layer in other.because] == ["arn:f"]
	some third in found("aws_cloudfront_distribution", values({"default_cache_behavior": {"$unknown": []}}), {})
	[layer.says.args.references | some layer in third.because] == ["a value that the input does not tell"]
}
