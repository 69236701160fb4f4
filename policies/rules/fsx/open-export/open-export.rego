# METADATA
# title: File systems are exported to named clients
# description: >
#   An export over NFS asks nobody to sign in: who reaches the file system in its network, and is among the clients of the export, reads it.
#   What lets the internet reach a file system is the matter of ec2/data-port.
# related_resources:
#   - ref: https://docs.aws.amazon.com/fsx/latest/APIReference/API_OpenZFSClientConfiguration.html
#     description: OpenZFSClientConfiguration
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/fsx_openzfs_volume
#     description: aws_fsx_openzfs_volume
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/fsx_openzfs_file_system
#     description: aws_fsx_openzfs_file_system
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_fsx_openzfs_file_system: [root_volume_configuration]
#     aws_fsx_openzfs_volume: [nfs_exports]
#   says:
#     open: "is exported to every client that reaches it"
#     open-unknown: "may be exported to every client that reaches it"
#   fix: name the addresses of the clients in client_configurations
#   rows: [F02]
package rules.fsx["open-export"]

import data.lib.flag

exports := ["nfs_exports", "client_configurations", "clients"]

places := {
	"aws_fsx_openzfs_file_system": array.concat(["root_volume_configuration"], exports),
	"aws_fsx_openzfs_volume": exports,
}

findings contains flag.found(volume, path, "guardrail", "open", flag.unguarded(opening)) if {
	some type, path in places
	some volume in input.resources[type]
	clients := flag.settings(volume, path, "")
	opening := flag.opening(clients, {client | some client in flag.known(clients); is_anyone(client)})
}

is_anyone("*")

is_anyone(client) if {
	client != ""
	flag.internet({client}).verdict == "exposed"
}
