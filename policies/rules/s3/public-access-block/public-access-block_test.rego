package rules.s3["public-access-block_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-access-block"] as rule

block := "aws_s3_bucket_public_access_block.leads"

bucket := "aws_s3_bucket.leads"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

one(members) := found if {
	some found in rule.findings with input as sample.view(members)
}

test_exposed_partly_off if {
	every flag, _ in sample.flags_on {
		found := one({"blocks": [sample.block(object.union(sample.flags_on, {flag: false}))]})
		sample.brief([found]) == {[block, "guardrail", "unguarded", "high"]}
		found.path == [flag]
		found.says.code == "partial"
		found.says.args.flags == flag
		found.because == [{"address": block, "path": [flag], "says": {"code": "store/flag-off", "args": {}}}]
		found.store == bucket
	}
}

test_exposed_left_out if {
	found := one({"blocks": [sample.block({"block_public_acls": true, "ignore_public_acls": true})]})
	found.says.args == {"flags": "block_public_policy and restrict_public_buckets", "effect": "public policies take effect"}
	[layer.says.code | some layer in found.because] == ["store/flag-unset", "store/flag-unset"]
	found.exposure == ["off:block_public_policy", "off:restrict_public_buckets"]
}

test_exposed_says_what_is_let_through if {
	every flags, said in {
		["block_public_acls"]: {"flags": "block_public_acls", "effect": "public ACLs can be added"},
		["block_public_policy"]: {"flags": "block_public_policy", "effect": "public policies can be added"},
		["block_public_acls", "block_public_policy"]: {"flags": "block_public_acls and block_public_policy", "effect": "public policies and ACLs can be added"},
		["block_public_acls", "block_public_policy", "ignore_public_acls"]: {"flags": "block_public_acls, block_public_policy, ignore_public_acls", "effect": "public policies can be added and public ACLs take effect"},
	} {
		one({"blocks": [sample.block(object.remove(sample.flags_on, flags))]}).says.args == said
	}
	one({"blocks": [sample.block({})]}).says.args == {"flags": "all four settings", "effect": "public policies and ACLs take effect"}
}

test_exposed_partly_off_beside_a_public_policy if {
	store := {"policies": [sample.policy([sample.open])], "blocks": [sample.block({})]}
	decided(store) == {[block, "guardrail", "unguarded", "high"]}
}

test_exposed_no_block if {
	decided({}) == {[bucket, "guardrail", "unguarded", ""]}
	decided({"account_blocks": [sample.account_block({"block_public_acls": true})]}) == {[bucket, "guardrail", "unguarded", ""]}
}

test_exposed_no_block_where_only_named_and_services_get_in if {
	decided({"policies": [sample.policy([sample.named, sample.service([])])]}) == {[bucket, "guardrail", "unguarded", ""]}
}

test_exposed_removed if {
	decided({"removed": [sample.block(sample.flags_on)]}) == {[block, "guardrail", "unguarded", "high"]}
}

test_exposed_removed_block_without_effect_is_no_block if {
	decided({"removed": [sample.block({})]}) == {[bucket, "guardrail", "unguarded", ""]}
}

test_private_full_block if {
	decided({"blocks": [sample.block(sample.flags_on)]}) == set()
}

test_private_full_account_block if {
	decided({"account_blocks": [sample.account_block(sample.flags_on)]}) == set()
}

test_private_bucket_of_another_stack if {
	decided({"bucket": null, "policies": [sample.policy([sample.named])]}) == set()
}

test_private_removed_but_not_destroyed if {
	kept := sample.block(object.union(sample.flags_on, {"skip_destroy": true}))
	decided({"removed": [kept], "account_blocks": [sample.account_block(sample.flags_on)]}) == set()
}

test_private_absence_is_proof_of_another_finding if {
	every cause in [
		{"policies": [sample.policy([sample.open])]},
		{"policies": [sample.with_document("aws_s3_bucket_policy", "policy", sample.unknown)]},
		{"acls": [sample.resource("aws_s3_bucket_acl", {"acl": "public-read"})]},
		{"policies": [sample.policy([sample.open])], "removed": [sample.block(sample.flags_on)]},
		{"objects": [sample.resource("aws_s3_object", {"acl": "public-read"})]},
	] {
		decided(cause) == set()
	}
}

test_undecided_unknown_flag if {
	found := one({"blocks": [sample.block(object.union(sample.flags_on, {"ignore_public_acls": sample.unknown}))]})
	sample.brief([found]) == {[block, "guardrail", "undecided", ""]}
	found.says == {"code": "partial-unknown", "args": {"flags": "ignore_public_acls", "effect": "public ACLs take effect"}}
	found.because == [{"address": block, "path": ["ignore_public_acls"], "says": {"code": "store/flag-unknown", "args": {"references": "var.later"}}}]
}

test_private_directory_bucket_has_no_such_block if {
	decided({"bucket": sample.resource("aws_s3_directory_bucket", {"bucket": "leads--euc1-az1--x-s3"})}) == set()
}

test_undecided_block_whose_bucket_is_not_known if {
	stores := [object.union(sample.empty_store, {"adrift": [block]})]
	found := [found | some found in rule.findings] with input as sample.view_of(stores)
	sample.brief(found) == {[bucket, "guardrail", "undecided", ""]}
	found[0].says.code == "missing-unknown"
	found[0].because == [{"address": block, "path": ["bucket"], "says": {"code": "adrift", "args": {}}}]
}
