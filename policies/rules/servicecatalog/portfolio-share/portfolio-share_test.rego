package rules.servicecatalog["portfolio-share_test"]

import data.lib.store.sample_test as sample
import data.rules.servicecatalog["portfolio-share"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({type: [sample.resource(type, values)]}), {"context": {"accounts": ["111122223333"], "organizations": ["o-own"]}})
}

test_exposed_servicecatalog_portfolio_share_1 if decided("aws_servicecatalog_portfolio_share", {"principal_id": "444455556666"}) == {["aws_servicecatalog_portfolio_share.leads", "shared", "exposed", ""]}

test_exposed_directory_service_shared_directory_1 if decided("aws_directory_service_shared_directory", {"target": [{"id": "444455556666"}]}) == {["aws_directory_service_shared_directory.leads", "shared", "exposed", ""]}

test_private_on_the_list if decided("aws_servicecatalog_portfolio_share", {"principal_id": "111122223333"}) == set()

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_servicecatalog_portfolio_share": [sample.resource("aws_servicecatalog_portfolio_share", {"principal_id": "444455556666"})]})
}

test_undecided if decided("aws_servicecatalog_portfolio_share", {"principal_id": sample.unknown}) == {["aws_servicecatalog_portfolio_share.leads", "shared", "undecided", ""]}
