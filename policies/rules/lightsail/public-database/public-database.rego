# METADATA
# title: Lightsail databases have no public address
# description: >
#   A Lightsail database has no security group: what is publicly accessible is open to all addresses.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_database
#     description: aws_lightsail_database
#   - ref: https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_CreateRelationalDatabase.html
#     description: CreateRelationalDatabase
# custom:
#   kinds: [internet]
#   reads: {aws_lightsail_database: [publicly_accessible]}
#   says:
#     open: "has a public address on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set publicly_accessible to false
#   rows: [D25]
package rules.lightsail["public-database"]

import data.lib.flag

path := ["publicly_accessible"]

findings contains flag.found(thing, path, "internet", "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some thing in input.resources.aws_lightsail_database
}
