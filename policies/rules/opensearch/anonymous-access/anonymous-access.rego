# METADATA
# title: Domains let no anonymous requests in
# description: Anonymous authentication is meant for 30 days of moving to fine-grained access control, and opens the domain for as long.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
# custom:
#   kinds: [public]
#   reads: {aws_opensearch_domain: [advanced_security_options]}
#   says:
#     open: "lets anonymous requests in beside fine-grained access control"
#     open-unknown: "may be reachable from the internet"
#   fix: set anonymous_auth_enabled to false
#   rows: [D19]
#   assumed: true
package rules.opensearch["anonymous-access"]

import data.lib.flag

path := ["advanced_security_options", "anonymous_auth_enabled"]

findings contains flag.found(thing, path, "public", "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some thing in input.resources.aws_opensearch_domain
}
