package rules.s3["public-policy_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-policy"] as rule

policy := "aws_s3_bucket_policy.leads"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

one(members) := found if {
	some found in rule.findings with input as sample.view(members)
}

test_exposed_anyone_without_a_block if {
	decided({"policies": [sample.policy([sample.open])]}) == {[policy, "public", "exposed", ""]}
}

test_exposed_policy_within_the_bucket_block if {
	inline := sample.with_document("aws_s3_bucket", "policy", {"statements": [sample.open]})
	decided({"bucket": inline}) == {["aws_s3_bucket.leads", "public", "exposed", ""]}
}

test_private_policy_of_yesterday_read_back_into_the_bucket if {
	inline := sample.with_document("aws_s3_bucket", "policy", {"statements": [sample.open]})
	decided({"bucket": inline, "policies": [sample.policy([sample.named])]}) == set()
}

test_exposed_blocks_that_only_reject_the_next_policy if {
	blocks := [sample.block({"block_public_policy": true, "restrict_public_buckets": false})]
	decided({"policies": [sample.policy([sample.open])], "blocks": blocks}) == {[policy, "public", "exposed", ""]}
}

test_exposed_bucket_of_another_stack if {
	store := {"bucket": null, "address": policy, "policies": [sample.policy([sample.open])]}
	decided(store) == {[policy, "public", "exposed", ""]}
}

test_exposed_role_session_is_mild if {
	mild := sample.statement([{"type": "*", "value": "*"}], ["s3:GetObject"], [sample.condition("StringLike", "aws:userid", ["AROAEXAMPLEID:*"])])
	decided({"policies": [sample.policy([mild])]}) == {[policy, "public", "exposed", "low"]}
}

test_exposed_words_and_proof if {
	found := one({"policies": [sample.policy([sample.named, sample.anyone(["s3:GetObject", "s3:ListBucket"])])]})
	found.says.code == "open"
	found.says.args.who == "anyone on the internet"
	found.says.args.actions == "read and list"
	found.path == ["policy"]
	found.store == "aws_s3_bucket.leads"
	[[layer.address, layer.path, layer.says.code] | some layer in found.because] == [
		[policy, ["policy", "Statement[1]"], "policy/any-principal"],
		["aws_s3_bucket.leads", [], "store/no-block"],
	]
	{"principal:*", "action:s3:getobject", "guards<1"} & {entry | some entry in found.exposure} == {"principal:*", "action:s3:getobject", "guards<1"}
}

test_exposed_deeds_in_words if {
	found := one({"policies": [sample.policy([sample.anyone(["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"])])]})
	found.says.args.actions == "write, delete and act on"
	all := one({"policies": [sample.policy([sample.anyone(["s3:*"])])]})
	all.says.args.actions == "do anything with"
}

test_exposed_block_that_the_plan_removes_is_proof if {
	found := one({"policies": [sample.policy([sample.open])], "removed": [sample.block(sample.flags_on)]})
	[layer.says.code | some layer in found.because] == ["policy/any-principal", "store/block-removed"]
}

test_unguarded_held_by_one_layer if {
	blocks := [sample.block(sample.flags_on)]
	decided({"policies": [sample.policy([sample.open])], "blocks": blocks}) == {[policy, "public", "unguarded", "high"]}
	found := one({"policies": [sample.policy([sample.open])], "blocks": blocks})
	found.says.code == "held"
	found.says.args.guards == "restrict_public_buckets of the bucket"
}

test_unguarded_one_of_two_blocks_is_on if {
	blocks := [sample.block({}), sample.block(sample.flags_on)]
	decided({"policies": [sample.policy([sample.open])], "blocks": blocks}) == {[policy, "public", "unguarded", "high"]}
}

test_unguarded_held_by_two_layers if {
	store := {"policies": [sample.policy([sample.open])], "blocks": [sample.block(sample.flags_on)], "account_blocks": [sample.account_block(sample.flags_on)]}
	decided(store) == {[policy, "public", "unguarded", "medium"]}
	not "guards<2" in one(store).exposure
}

test_unguarded_directory_bucket_by_name if {
	held := object.union(sample.policy([sample.anyone(["s3express:CreateSession"])]), {"values": {"bucket": "leads--euc1-az1--x-s3"}})
	decided({"bucket": null, "address": policy, "policies": [held]}) == {[policy, "public", "unguarded", "high"]}
}

test_unguarded_directory_bucket if {
	bucket := sample.resource("aws_s3_directory_bucket", {})
	decided({"bucket": bucket, "policies": [sample.policy([sample.anyone(["s3express:CreateSession"])])]}) == {[policy, "public", "unguarded", "high"]}
}

test_private_named_principal if {
	decided({"policies": [sample.policy([sample.named])]}) == set()
}

test_private_service_is_another_rule if {
	decided({"policies": [sample.policy([sample.service([])])]}) == set()
}

test_private_store_without_policy if {
	decided({}) == set()
}

test_private_account_of_the_allow_list if {
	estate := object.union(sample.view({"policies": [sample.policy([sample.named])]}), {"context": {"accounts": ["111122223333"]}})
	count(rule.findings) == 0 with input as estate
}

test_exposed_account_beyond_the_allow_list if {
	estate := object.union(
		sample.view({"policies": [sample.policy([sample.named])], "blocks": [sample.block(sample.flags_on)]}),
		{"context": {"accounts": ["444455556666"]}},
	)
	found := [found | some found in rule.findings] with input as estate
	sample.brief(found) == {[policy, "shared", "exposed", ""]}
	found[0].says == {"code": "shared", "args": {"who": "111122223333"}}
	found[0].because[0].path == ["policy", "Statement[0]"]
	found[0].exposure == ["principal:111122223333"]
}

test_undecided_unknown_policy if {
	hidden := sample.with_document("aws_s3_bucket_policy", "policy", sample.unknown)
	decided({"policies": [hidden]}) == {[policy, "public", "undecided", ""]}
	found := one({"policies": [hidden]})
	found.says.code == "open-unknown"
	found.because[0].says.args.references == "var.later"
}

test_undecided_unknown_policy_behind_a_full_block if {
	hidden := sample.with_document("aws_s3_bucket_policy", "policy", sample.unknown)
	decided({"policies": [hidden], "blocks": [sample.block(sample.flags_on)]}) == {[policy, "public", "undecided", "low"]}
}

test_undecided_open_policy_behind_an_unknown_flag if {
	blocks := [sample.block({"restrict_public_buckets": sample.unknown})]
	decided({"policies": [sample.policy([sample.open])], "blocks": blocks}) == {[policy, "public", "undecided", ""]}
	one({"policies": [sample.policy([sample.open])], "blocks": blocks}).says.code == "guard-unknown"
}
