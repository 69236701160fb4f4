package rules.s3["access-grant_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["access-grant"] as rule

lists := {"accounts": ["111122223333"], "organizations": ["o-own"]}

decided(values) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({"aws_s3control_access_grant": [sample.resource("aws_s3control_access_grant", values)]}), {"context": lists})
}

test_exposed_outsider if {
	every values in [{"grantee": [{"grantee_type": "IAM", "grantee_identifier": "arn:aws:iam::444455556666:role/reader"}]}] {
		decided(values) == {["aws_s3control_access_grant.leads", "shared", "exposed", ""]}
	}
}

test_private_on_the_list if {
	every values in [{"grantee": [{"grantee_type": "IAM", "grantee_identifier": "arn:aws:iam::111122223333:role/reader"}]}, {"grantee": [{"grantee_type": "DIRECTORY_GROUP", "grantee_identifier": "83d43802-00b1-7054-db02-f1d683aacba5"}]}] {
		decided(values) == set()
	}
}

test_private_without_lists if {
	count(rule.findings) == 0 with input as sample.lone({"aws_s3control_access_grant": [sample.resource("aws_s3control_access_grant", {"grantee": [{"grantee_type": "IAM", "grantee_identifier": "arn:aws:iam::444455556666:role/reader"}]})]})
}

test_undecided if decided({"grantee": [{"grantee_type": "IAM", "grantee_identifier": sample.unknown}]}) == {["aws_s3control_access_grant.leads", "shared", "undecided", ""]}
