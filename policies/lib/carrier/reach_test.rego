package lib.carrier_test

import data.lib.carrier
import data.lib.carrier.sample_test as sample

# judged(resources, service) is {[address, kind, verdict]} of all findings.
judged(resources, service) := {[found.address, found.kind, found.verdict] | some found in all} if {
	all := carrier.findings(service) with input as sample.view(resources)
}

domain(values) := object.union(sample.holder("aws_opensearch_domain", sample.open), {"values": values})

bare_domain(values) := object.remove(domain(values), ["documents"])

domain_policy(links) := object.union(sample.holder("aws_opensearch_domain_policy", sample.open), {"links": links})

linked_policy := domain_policy({"domain_name": ["aws_opensearch_domain.leads"]})

in_vpc := {"vpc_options": [{"subnet_ids": ["subnet-1"]}]}

of_policy(kind, verdict) := {["aws_opensearch_domain_policy.leads", kind, verdict]}

test_domain_within_a_vpc if {
	judged([domain({})], "opensearch") == {["aws_opensearch_domain.leads", "public", "exposed"]}
	judged([domain(in_vpc)], "opensearch") == set()
	judged([domain({"vpc_options": sample.unknown})], "opensearch") == {["aws_opensearch_domain.leads", "public", "undecided"]}
}

test_policy_of_a_domain_within_a_vpc if {
	judged([bare_domain({}), linked_policy], "opensearch") == of_policy("public", "exposed")
	judged([bare_domain(in_vpc), linked_policy], "opensearch") == set()
	judged([bare_domain({"vpc_options": sample.unknown}), linked_policy], "opensearch") == of_policy("public", "undecided")
}

test_policy_of_a_domain_that_is_elsewhere if {
	judged([domain_policy({})], "opensearch") == of_policy("public", "exposed")
	judged([domain_policy({"domain_name": sample.unknown})], "opensearch") == of_policy("public", "exposed")
}

test_domains_of_the_same_address_in_two_inputs if {
	elsewhere := object.union(bare_domain(in_vpc), {"input": "other.json"})
	judged([bare_domain({}), elsewhere, linked_policy], "opensearch") == of_policy("public", "exposed")
	judged([elsewhere, linked_policy], "opensearch") == set()
}

api(values) := object.union(sample.holder("aws_api_gateway_rest_api", sample.open), {"values": values})

api_policy(links) := object.union(sample.holder("aws_api_gateway_rest_api_policy", sample.open), {"links": links})

is_private := {"endpoint_configuration": [{"types": ["PRIVATE"]}]}

test_private_api if {
	judged([api({})], "apigateway") == {["aws_api_gateway_rest_api.leads", "public", "exposed"]}
	judged([api(is_private)], "apigateway") == {["aws_api_gateway_rest_api.leads", "any-account", "exposed"]}
	judged([api({"endpoint_configuration": [{"types": ["REGIONAL"]}]})], "apigateway") == {["aws_api_gateway_rest_api.leads", "public", "exposed"]}
}

test_policy_of_a_private_api if {
	linked := api_policy({"rest_api_id": ["aws_api_gateway_rest_api.leads"]})
	judged([object.remove(api(is_private), ["documents"]), linked], "apigateway") == {["aws_api_gateway_rest_api_policy.leads", "any-account", "exposed"]}
	judged([api_policy({})], "apigateway") == {["aws_api_gateway_rest_api_policy.leads", "public", "exposed"]}
}

test_private_domain_name if {
	judged([sample.holder("aws_api_gateway_domain_name", sample.open)], "apigateway-domain") == {["aws_api_gateway_domain_name.leads", "any-account", "exposed"]}
}

point(values) := object.union(sample.holder("aws_fsx_s3_access_point_attachment", sample.open), {"values": {"s3_access_point": [values]}})

test_access_point_within_a_vpc if {
	judged([point({})], "fsx") == {["aws_fsx_s3_access_point_attachment.leads", "any-account", "exposed"]}
	judged([point({"vpc_configuration": [{"vpc_id": "vpc-1"}]})], "fsx") == set()
	judged([point({"vpc_configuration": sample.unknown})], "fsx") == {["aws_fsx_s3_access_point_attachment.leads", "any-account", "undecided"]}
}

queue_finding(document) := found if {
	some found in carrier.findings("sqs") with input as sample.view([sample.holder("aws_sqs_queue", document)])
}

test_behind_a_block if {
	sample.brief({carrier.behind(queue_finding(sample.open))}) == {["public", "unguarded", "held"]}
	carrier.behind(queue_finding(sample.open)).severity == "high"
	carrier.behind(queue_finding(sample.unknown)) == object.union(queue_finding(sample.unknown), {"severity": "low"})
	carrier.behind({"kind": "shared", "verdict": "exposed"}) == {"kind": "shared", "verdict": "exposed"}
}

test_a_block_holds_no_service if {
	tenant := {"type": "Service", "value": "glue.amazonaws.com"}
	sample.brief({carrier.behind_block(queue_finding(sample.allow(tenant, [])))}) == {["any-account", "exposed", "any-account"]}
	sample.brief({carrier.behind_block(queue_finding(sample.open))}) == {["public", "unguarded", "held"]}
	carrier.behind_block(queue_finding(sample.unknown)) == carrier.behind(queue_finding(sample.unknown))
}
