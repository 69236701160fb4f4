package rules.s3["public-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.s3["public-acl"] as rule

acl := "aws_s3_bucket_acl.leads"

all_users := "http://acs.amazonaws.com/groups/global/AllUsers"

authenticated_users := "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"

decided(members) := found if {
	found := sample.brief(rule.findings) with input as sample.view(members)
}

one(members) := found if {
	some found in rule.findings with input as sample.view(members)
}

acls(values) := {"acls": [sample.resource("aws_s3_bucket_acl", values)]}

granted(grantee, permission) := acls({"access_control_policy": [{
	"owner": [{"id": sample.unknown}],
	"grant": [
		{"grantee": [{"type": "CanonicalUser", "id": sample.unknown}], "permission": "FULL_CONTROL"},
		{"grantee": [grantee], "permission": permission},
	],
}]})

test_exposed_canned_acls if {
	every canned in ["public-read", "public-read-write"] {
		decided(acls({"acl": canned})) == {[acl, "public", "exposed", ""]}
	}
	decided(acls({"acl": "authenticated-read"})) == {[acl, "any-account", "exposed", ""]}
}

test_exposed_grants if {
	decided(granted({"type": "Group", "uri": all_users}, "READ_ACP")) == {[acl, "public", "exposed", ""]}
	decided(granted({"type": "Group", "uri": authenticated_users}, "WRITE")) == {[acl, "any-account", "exposed", ""]}
}

test_exposed_words_and_proof if {
	found := one(granted({"type": "Group", "uri": all_users}, "READ_ACP"))
	found.path == ["access_control_policy", "grant"]
	found.says.args.actions == "READ_ACP"
	found.because[0].says == {"code": "store/grant", "args": {"group": "AllUsers", "permissions": "READ_ACP"}}
	found.exposure == ["grant:AllUsers:READ_ACP", "guards:none", "guards<1", "guards<2"]
}

test_exposed_inline_in_the_bucket if {
	decided({"bucket": sample.bucket_with({"acl": "public-read"})}) == {["aws_s3_bucket.leads", "public", "exposed", ""]}
	grant := {"type": "Group", "uri": all_users, "permissions": ["WRITE", "READ"]}
	decided({"bucket": sample.bucket_with({"grant": [grant]})}) == {["aws_s3_bucket.leads", "public", "exposed", ""]}
	one({"bucket": sample.bucket_with({"grant": [grant]})}).says.args.actions == "READ, WRITE"
}

test_exposed_where_blocks_only_reject_new_acls if {
	decided(object.union(acls({"acl": "public-read"}), {"blocks": [sample.block({"block_public_acls": true})]})) == {[acl, "public", "exposed", ""]}
}

test_exposed_with_acls_turned_on if {
	found := one(object.union(acls({"acl": "public-read"}), {"ownership": [sample.ownership("ObjectWriter")]}))
	found.verdict == "exposed"
	{"code": "store/ownership-off", "args": {"ownership": "ObjectWriter"}} in [layer.says | some layer in found.because]
}

test_unguarded_one_layer_each if {
	every layer in [
		{"blocks": [sample.block({"ignore_public_acls": true})]},
		{"account_blocks": [sample.account_block({"ignore_public_acls": true})]},
		{"ownership": [sample.ownership("BucketOwnerEnforced")]},
	] {
		decided(object.union(acls({"acl": "public-read"}), layer)) == {[acl, "public", "unguarded", "high"]}
	}
}

test_unguarded_two_layers if {
	layers := {"blocks": [sample.block(sample.flags_on)], "ownership": [sample.ownership("BucketOwnerEnforced")]}
	decided(object.union(acls({"acl": "public-read"}), layers)) == {[acl, "public", "unguarded", "medium"]}
}

test_private_acls if {
	every canned in ["private", "log-delivery-write", "aws-exec-read", "bucket-owner-full-control"] {
		decided(acls({"acl": canned})) == set()
	}
	decided(granted({"type": "Group", "uri": "http://acs.amazonaws.com/groups/s3/LogDelivery"}, "WRITE")) == set()
	decided({}) == set()
}

test_private_what_the_provider_computes_from_a_canned_acl if {
	decided(acls({"acl": "private", "access_control_policy": sample.unknown})) == set()
}

test_undecided_unknown_acl if {
	decided(acls({"acl": sample.unknown})) == {[acl, "public", "undecided", ""]}
	one(acls({"acl": sample.unknown})).because[0].says == {"code": "store/grant-unknown", "args": {"references": "var.later"}}
}

test_undecided_unknown_at_any_depth if {
	every values in [
		{"access_control_policy": sample.unknown},
		{"access_control_policy": [{"grant": sample.unknown}]},
		{"access_control_policy": [{"grant": [sample.unknown]}]},
		{"access_control_policy": [{"grant": [{"grantee": sample.unknown, "permission": "READ"}]}]},
		{"access_control_policy": [{"grant": [{"grantee": [{"uri": sample.unknown}], "permission": "READ"}]}]},
	] {
		decided(acls(values)) == {[acl, "public", "undecided", ""]}
	}
}

test_undecided_behind_a_guard_is_low if {
	decided(object.union(acls({"acl": sample.unknown}), {"ownership": [sample.ownership("BucketOwnerEnforced")]})) == {[acl, "public", "undecided", "low"]}
}

test_undecided_open_acl_behind_unknown_ownership if {
	store := object.union(acls({"acl": "public-read"}), {"ownership": [sample.ownership(sample.unknown)]})
	decided(store) == {[acl, "public", "undecided", ""]}
	one(store).says.args.guards == "object_ownership"
}

test_unguarded_only_what_is_sure_is_named if {
	layers := {"blocks": [sample.block({"ignore_public_acls": sample.unknown})], "ownership": [sample.ownership("BucketOwnerEnforced")]}
	one(object.union(acls({"acl": "public-read"}), layers)).says.args.guards == "object_ownership"
}
