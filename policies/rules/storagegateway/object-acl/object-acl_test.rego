package rules.storagegateway["object-acl_test"]

import data.lib.store.sample_test as sample
import data.rules.storagegateway["object-acl"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_nfs if decided("aws_storagegateway_nfs_file_share", {"object_acl": "public-read"}) == {["aws_storagegateway_nfs_file_share.leads", "public", "exposed", ""]}

test_exposed_smb if decided("aws_storagegateway_smb_file_share", {"object_acl": "public-read-write"}) == {["aws_storagegateway_smb_file_share.leads", "public", "exposed", ""]}

test_private_private if decided("aws_storagegateway_nfs_file_share", {"object_acl": "private"}) == set()

test_private_left_out if decided("aws_storagegateway_smb_file_share", {}) == set()

test_undecided_acl if decided("aws_storagegateway_nfs_file_share", {"object_acl": sample.unknown}) == {["aws_storagegateway_nfs_file_share.leads", "public", "undecided", ""]}
