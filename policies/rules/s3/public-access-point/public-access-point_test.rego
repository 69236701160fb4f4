package rules.s3["public-access-point_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-access-point"] as rule

policy := "aws_s3control_access_point_policy.leads"

flag_off := {"public_access_block_configuration": [{"restrict_public_buckets": false, "block_public_policy": false}]}

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

one(members) := found if {
	some found in rule.findings with input as sample.view(members)
}

access(values, statements) := {"access_points": [{
	"point": sample.resource("aws_s3_access_point", values),
	"policies": [sample.with_document("aws_s3control_access_point_policy", "policy", {"statements": statements})],
}]}

test_exposed_block_switched_off if {
	decided(access(flag_off, [sample.open])) == {[policy, "public", "exposed", ""]}
	one(access(flag_off, [sample.open])).store == "aws_s3_bucket.leads"
}

test_exposed_policy_within_the_access_point if {
	point := object.union(sample.with_document("aws_s3_access_point", "policy", {"statements": [sample.open]}), {"values": flag_off})
	decided({"access_points": [{"point": point, "policies": []}]}) == {["aws_s3_access_point.leads", "public", "exposed", ""]}
}

test_exposed_access_point_key_limits_nobody if {
	named := sample.condition("ArnLike", "s3:dataaccesspointarn", ["arn:aws:s3:us-west-2:111122223333:accesspoint/*"])
	statement := sample.statement([{"type": "*", "value": "*"}], ["s3:GetObject"], [named])
	decided(access(flag_off, [statement])) == {[policy, "public", "exposed", ""]}
}

test_unguarded_default_block if {
	decided(access({}, [sample.open])) == {[policy, "public", "unguarded", "high"]}
	found := one(access({}, [sample.open]))
	found.says.args.guards == "restrict_public_buckets of the access point"
}

test_unguarded_only_the_bucket_block_holds if {
	store := object.union(access(flag_off, [sample.open]), {"blocks": [sample.block(sample.flags_on)]})
	decided(store) == {[policy, "public", "unguarded", "high"]}
}

test_unguarded_block_of_point_and_bucket if {
	store := object.union(access({}, [sample.open]), {"blocks": [sample.block(sample.flags_on)]})
	decided(store) == {[policy, "public", "unguarded", "medium"]}
}

test_private_confined_to_a_vpc if {
	decided(access(object.union(flag_off, {"vpc_configuration": [{"vpc_id": sample.unknown}]}), [sample.open])) == set()
}

test_private_named_principal if {
	decided(access(flag_off, [sample.named])) == set()
	decided({}) == set()
}

test_undecided_flag if {
	off := {"public_access_block_configuration": [{"restrict_public_buckets": sample.unknown}]}
	decided(access(off, [sample.open])) == {[policy, "public", "undecided", ""]}
}

test_undecided_vpc if {
	found := one(access(object.union(flag_off, {"vpc_configuration": sample.unknown}), [sample.open]))
	found.verdict == "undecided"
	found.says.args.guards == "vpc_configuration"
}

test_undecided_access_point_elsewhere if {
	alone := {"access_points": [{"point": null, "policies": access({}, [sample.open]).access_points[0].policies}]}
	decided(alone) == {[policy, "public", "undecided", ""]}
}
