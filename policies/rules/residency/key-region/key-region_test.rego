package rules.residency["key-region_test"]

import data.lib.store.sample_test as sample
import data.rules.residency["key-region"] as rule

context := object.union(sample.context, {"residency": {"eu": ["eu-central-1"]}})

decided(resource) := found if {
	found := sample.brief(rule.findings) with input as object.union(sample.lone({resource.type: [resource]}), {"context": context})
}

resident(type, values, region) := object.union(sample.resource(type, values), {"region": region, "residency": [{"set": "eu", "of": "aws_kms_key.leads"}]})

test_exposed_replica if {
	every type in ["aws_kms_replica_key", "aws_kms_replica_external_key"] {
		decided(resident(type, {}, "us-east-1")) == {[concat("", [type, ".leads"]), "residency", "exposed", ""]}
	}
}

test_exposed_multi_region if {
	every type in ["aws_kms_key", "aws_kms_external_key"] {
		decided(resident(type, {"multi_region": true}, "eu-central-1")) == {[concat("", [type, ".leads"]), "residency", "unguarded", "low"]}
	}
}

test_private_replica_inside if decided(resident("aws_kms_replica_key", {}, "eu-central-1")) == set()

test_private_single_region if decided(resident("aws_kms_key", {}, "eu-central-1")) == set()

test_private_no_residency if decided(sample.resource("aws_kms_key", {"multi_region": true})) == set()

test_undecided_replica if {
	decided(resident("aws_kms_replica_key", {}, sample.unknown)) == {["aws_kms_replica_key.leads", "residency", "undecided", ""]}
}

test_undecided_multi_region if {
	decided(resident("aws_kms_key", {"multi_region": sample.unknown}, "eu-central-1")) == {["aws_kms_key.leads", "residency", "undecided", "low"]}
}
