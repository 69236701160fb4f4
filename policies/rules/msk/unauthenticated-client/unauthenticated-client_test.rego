package rules.msk["unauthenticated-client_test"]

import data.lib.store.sample_test as sample
import data.rules.msk["unauthenticated-client"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_unauthenticated if decided("aws_msk_cluster", {"client_authentication": [{"unauthenticated": true}]}) == {["aws_msk_cluster.leads", "internet", "unguarded", "medium"]}

test_private_iam if decided("aws_msk_cluster", {"client_authentication": [{"sasl": [{"iam": true}]}]}) == set()

test_undecided_not_known if decided("aws_msk_cluster", {"client_authentication": [{"unauthenticated": sample.unknown}]}) == {["aws_msk_cluster.leads", "internet", "undecided", "medium"]}
