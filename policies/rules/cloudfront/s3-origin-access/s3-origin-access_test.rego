package rules.cloudfront["s3-origin-access_test"]

import data.lib.store.sample_test as sample
import data.rules.cloudfront["s3-origin-access"] as rule

unknown(reference) := {"$unknown": [reference]}

codes(origin) := found if {
	found := {one.says.code | some one in rule.findings} with input as sample.lone({"aws_cloudfront_distribution": [sample.resource("aws_cloudfront_distribution", {"origin": origin})]})
}

custom := [{"http_port": 80}]

test_exposed_without_access_control if {
	codes([{"origin_id": "leads", "domain_name": "leads.s3.amazonaws.com"}]) == {"open"}
	codes([{"origin_id": "leads", "domain_name": unknown("aws_s3_bucket.leads.bucket_regional_domain_name")}]) == {"open"}
	codes([{"origin_id": "leads", "domain_name": "leads.s3.amazonaws.com", "s3_origin_config": [{}]}]) == {"open"}
}

test_exposed_through_the_website if {
	codes([{"origin_id": "leads", "domain_name": "leads.s3-website.eu-central-1.amazonaws.com", "custom_origin_config": custom}]) == {"website"}
	codes([{"origin_id": "leads", "domain_name": unknown("aws_s3_bucket_website_configuration.leads.website_endpoint"), "custom_origin_config": custom}]) == {"website"}
}

test_private if {
	codes([{"origin_id": "leads", "domain_name": "leads.s3.amazonaws.com", "origin_access_control_id": unknown("aws_cloudfront_origin_access_control.leads.id")}]) == set()
	codes([{"origin_id": "leads", "domain_name": "leads.s3.amazonaws.com", "s3_origin_config": [{"origin_access_identity": "origin-access-identity/cloudfront/E1"}]}]) == set()
	codes([{"origin_id": "site", "domain_name": "www.example.com", "custom_origin_config": custom}]) == set()
	codes([{"origin_id": "site", "domain_name": unknown("var.site"), "custom_origin_config": custom}]) == set()
	codes([{"origin_id": "balancer", "domain_name": "internal", "vpc_origin_config": [{"vpc_origin_id": "vo_1"}]}]) == set()
	codes(unknown("var.later")) == set()
}
