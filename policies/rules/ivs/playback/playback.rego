# METADATA
# title: Channels ask viewers for a token
# description: A channel without playback authorization plays to anyone who has its address. What is left out is false.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html
#     description: CreateChannel
#   - ref: https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels.html
#     description: Setting up IVS private channels
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ivs_channel
#     description: aws_ivs_channel
# custom:
#   kinds: [public]
#   reads: {aws_ivs_channel: [authorized]}
#   says:
#     open: "plays to anyone on the internet"
#     open-unknown: "may play to anyone on the internet"
#   fix: set authorized to true, and sign tokens with a playback key pair
#   rows: [B10]
package rules.ivs.playback

import data.lib.flag

path := ["authorized"]

findings contains flag.found(channel, path, "public", "open", flag.among(flag.settings(channel, path, false), {false})) if {
	some channel in input.resources.aws_ivs_channel
}
