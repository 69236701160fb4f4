package rules.s3.website_test

import data.lib.store.sample_test as sample
import data.rules.s3.website as rule

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

websites(values) := {"websites": [sample.resource("aws_s3_bucket_website_configuration", values)]}

test_exposed_website if {
	decided(websites({"index_document": [{"suffix": "index.html"}]})) == {["aws_s3_bucket_website_configuration.leads", "indirect", "unguarded", ""]}
}

test_exposed_website_within_the_bucket_block if {
	decided({"bucket": sample.bucket_with({"website": [{"index_document": "index.html"}]})}) == {["aws_s3_bucket.leads", "indirect", "unguarded", ""]}
}

test_private_redirect_only if {
	decided(websites({"redirect_all_requests_to": [{"host_name": "dealers.example.com"}]})) == set()
	decided({"bucket": sample.bucket_with({"website": [{"redirect_all_requests_to": "dealers.example.com"}]})}) == set()
}

test_private_no_website if {
	decided({}) == set()
	decided({"bucket": null}) == set()
}

test_undecided_unknown_block if {
	decided({"bucket": sample.bucket_with({"website": sample.unknown})}) == {["aws_s3_bucket.leads", "indirect", "undecided", ""]}
}

test_exposed_once_where_the_bucket_shows_it_too if {
	inline := {"bucket": sample.bucket_with({"website": [{"index_document": "index.html"}]})}
	decided(object.union(inline, websites({"index_document": [{"suffix": "index.html"}]}))) == {["aws_s3_bucket_website_configuration.leads", "indirect", "unguarded", ""]}
}
