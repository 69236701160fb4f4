# METADATA
# title: File shares write private objects
# description: >
#   The gateway writes every file into a bucket, each object with this ACL. A public block or owner enforcement on the bucket may hold them; a
#   plan cannot tell for every bucket.
# related_resources:
#   - ref: https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_CreateNFSFileShare.html
#     description: CreateNFSFileShare
#   - ref: https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_CreateSMBFileShare.html
#     description: CreateSMBFileShare
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
#     description: Canned ACL
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/storagegateway_nfs_file_share
#     description: aws_storagegateway_nfs_file_share
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/storagegateway_smb_file_share
#     description: aws_storagegateway_smb_file_share
# custom:
#   kinds: [public, any-account]
#   reads:
#     aws_storagegateway_nfs_file_share: [object_acl]
#     aws_storagegateway_smb_file_share: [object_acl]
#   says:
#     open: "makes the objects that it writes public"
#     open-unknown: "may make the objects that it writes public"
#   fix: remove object_acl, or set it to private
#   rows: [A20]
package rules.storagegateway["object-acl"]

import data.lib.flag

paths := {"aws_storagegateway_nfs_file_share": [["object_acl"]], "aws_storagegateway_smb_file_share": [["object_acl"]]}

findings contains flag.found(writer, path, kind, "open", opening) if {
	some type, places in paths
	some writer in input.resources[type]
	some path in places
	some kind, opening in flag.canned(flag.settings(writer, path, "private"))
}
