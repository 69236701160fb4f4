package rules.storagegateway["open-share_test"]

import data.lib.store.sample_test as sample
import data.rules.storagegateway["open-share"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_nfs if decided("aws_storagegateway_nfs_file_share", {"client_list": ["0.0.0.0/0"]}) == {["aws_storagegateway_nfs_file_share.leads", "internet", "unguarded", "medium"]}

test_exposed_guests if decided("aws_storagegateway_smb_file_share", {"authentication": "GuestAccess"}) == {["aws_storagegateway_smb_file_share.leads", "internet", "unguarded", "medium"]}

test_private_narrow if decided("aws_storagegateway_nfs_file_share", {"client_list": ["10.0.0.0/8"]}) == set()

test_private_directory if decided("aws_storagegateway_smb_file_share", {}) == set()

test_undecided_clients if decided("aws_storagegateway_nfs_file_share", {"client_list": sample.unknown}) == {["aws_storagegateway_nfs_file_share.leads", "internet", "undecided", "medium"]}

test_undecided_sign_in if decided("aws_storagegateway_smb_file_share", {"authentication": sample.unknown}) == {["aws_storagegateway_smb_file_share.leads", "internet", "undecided", "medium"]}
