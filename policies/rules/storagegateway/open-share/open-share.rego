# METADATA
# title: File shares know their clients
# description: A share for every address, or for guests with one password, is left to the network around the gateway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_CreateNFSFileShare.html
#     description: CreateNFSFileShare
#   - ref: https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_CreateSMBFileShare.html
#     description: CreateSMBFileShare
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/storagegateway_nfs_file_share
#     description: aws_storagegateway_nfs_file_share
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/storagegateway_smb_file_share
#     description: aws_storagegateway_smb_file_share
# custom:
#   kinds: [internet]
#   reads:
#     aws_storagegateway_nfs_file_share: [client_list]
#     aws_storagegateway_smb_file_share: [authentication]
#   says:
#     open: "mounts for clients at any address"
#     open-unknown: "may mount for clients at any address"
#     guests: "lets guests in, who all have one password"
#     guests-unknown: "may let guests in"
#   who: {guests: network, open: network}
#   fix: narrow client_list to the ranges of the clients, and set authentication to ActiveDirectory
#   rows: [A20]
package rules.storagegateway["open-share"]

import data.lib.flag

findings contains flag.weighed(share, path, "internet", "open", flag.unguarded(flag.internet(flag.settings(share, path, "0.0.0.0/0"))), "medium") if {
	path := ["client_list"]
	some share in input.resources.aws_storagegateway_nfs_file_share
}

findings contains flag.weighed(share, path, "internet", "guests", flag.unguarded(opening), "medium") if {
	path := ["authentication"]
	some share in input.resources.aws_storagegateway_smb_file_share
	opening := flag.among(flag.settings(share, path, "ActiveDirectory"), {"GuestAccess"})
}
