package rules.redshift["data-share_test"]

import data.lib.store.sample_test as sample
import data.rules.redshift["data-share"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_redshift_data_share_authorization_1 if decided("aws_redshift_data_share_authorization", {"consumer_identifier": "arn:aws:redshift:eu-west-1:444455556666:namespace:a"}) == {["aws_redshift_data_share_authorization.leads", "shared", "exposed", ""]}

test_exposed_redshift_endpoint_authorization_1 if decided("aws_redshift_endpoint_authorization", {"account": "arn:aws:redshift:eu-west-1:444455556666:namespace:a"}) == {["aws_redshift_endpoint_authorization.leads", "shared", "exposed", ""]}

test_exposed_redshift_data_share_consumer_association_1 if decided("aws_redshift_data_share_consumer_association", {"consumer_arn": "arn:aws:redshift:eu-west-1:444455556666:namespace:a"}) == {["aws_redshift_data_share_consumer_association.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_redshift_data_share_authorization", {"consumer_identifier": "arn:aws:redshift:eu-west-1:111122223333:namespace:a"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_redshift_data_share_authorization": [sample.resource("aws_redshift_data_share_authorization", {"consumer_identifier": "arn:aws:redshift:eu-west-1:444455556666:namespace:a"})]})
}

test_undecided if decided("aws_redshift_data_share_authorization", {"consumer_identifier": sample.unknown}) == {["aws_redshift_data_share_authorization.leads", "shared", "undecided", ""]}

test_exposed_exchange if decided("aws_redshift_data_share_authorization", {"consumer_identifier": "ADX"}) == {["aws_redshift_data_share_authorization.leads", "shared", "exposed", ""]}
