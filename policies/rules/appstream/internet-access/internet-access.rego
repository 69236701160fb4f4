# METADATA
# title: Streamed desktops have no public address
# description: Default internet access gives every streaming instance a public address, which only its security groups close.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appstream2/latest/developerguide/managing-network-default-internet-access.html
#     description: Default internet access
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appstream_fleet
#     description: aws_appstream_fleet
# custom:
#   kinds: [internet]
#   reads:
#     aws_appstream_fleet: [enable_default_internet_access]
#     aws_appstream_image_builder: [enable_default_internet_access]
#   says:
#     open: "gives its streaming instances public addresses"
#     open-unknown: "may give its streaming instances public addresses"
#   fix: set enable_default_internet_access to false, and go out through a NAT gateway
#   rows: [C45]
package rules.appstream["internet-access"]

import data.lib.flag
import data.lib.network

path := ["enable_default_internet_access"]

findings contains network.host(thing, path, "open", flag.among(flag.settings(thing, path, false), {true}), "any") if {
	some type in ["aws_appstream_fleet", "aws_appstream_image_builder"]
	some thing in input.resources[type]
}
