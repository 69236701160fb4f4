package rules.sagemaker["internet-access_test"]

import data.lib.store.sample_test as sample
import data.rules.sagemaker["internet-access"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_notebook if decided("aws_sagemaker_notebook_instance", {}) == {["aws_sagemaker_notebook_instance.leads", "internet", "unguarded", "medium"]}

test_exposed_domain if decided("aws_sagemaker_domain", {"app_network_access_type": "PublicInternetOnly"}) == {["aws_sagemaker_domain.leads", "internet", "unguarded", "medium"]}

test_private_notebook if decided("aws_sagemaker_notebook_instance", {"direct_internet_access": "Disabled"}) == set()

test_private_domain if decided("aws_sagemaker_domain", {"app_network_access_type": "VpcOnly"}) == set()

test_undecided_notebook if decided("aws_sagemaker_notebook_instance", {"direct_internet_access": sample.unknown}) == {["aws_sagemaker_notebook_instance.leads", "internet", "undecided", "medium"]}
