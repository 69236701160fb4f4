# METADATA
# title: Fine-grained access control asks for a login
# description: >
#   The 30 days of moving to fine-grained access control let requests without a login through, as far as the access policy of the domain goes:
#   that policy is all that stands before the data. Without fine-grained access control the setting does nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html#fgac-enabling-existing
#     description: Enabling fine-grained access control on existing domains
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_AdvancedSecurityOptionsInput.html
#     description: AdvancedSecurityOptionsInput
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
# custom:
#   kinds: [public]
#   reads: {aws_opensearch_domain: [advanced_security_options]}
#   says:
#     open: "lets requests without a login past fine-grained access control, so that its access policy alone stands before the data"
#     open-unknown: "may let requests without a login past fine-grained access control"
#   fix: set anonymous_auth_enabled to false
#   rows: [D19]
package rules.opensearch["anonymous-access"]

import data.lib.flag

path := ["advanced_security_options", "anonymous_auth_enabled"]

findings contains flag.weighed(domain, path, "public", "open", flag.unguarded(flag.both(control, anonymous)), "high") if {
	some domain in input.resources.aws_opensearch_domain
	control := flag.among(flag.settings(domain, ["advanced_security_options", "enabled"], false), {true})
	anonymous := flag.among(flag.settings(domain, path, false), {true})
}
