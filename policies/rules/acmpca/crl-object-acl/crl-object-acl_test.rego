package rules.acmpca["crl-object-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.acmpca["crl-object-acl"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_acmpca_certificate_authority", {"revocation_configuration": [{"crl_configuration": [{"enabled": true}]}]}) == {["aws_acmpca_certificate_authority.leads", "indirect", "unguarded", ""]}

test_private_owner if decided("aws_acmpca_certificate_authority", {"revocation_configuration": [{"crl_configuration": [{"enabled": true, "s3_object_acl": "BUCKET_OWNER_FULL_CONTROL"}]}]}) == set()

test_private_no_list if decided("aws_acmpca_certificate_authority", {}) == set()

test_undecided_acl if decided("aws_acmpca_certificate_authority", {"revocation_configuration": [{"crl_configuration": [{"enabled": true, "s3_object_acl": sample.unknown}]}]}) == {["aws_acmpca_certificate_authority.leads", "indirect", "undecided", ""]}
