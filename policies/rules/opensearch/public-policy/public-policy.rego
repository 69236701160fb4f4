# METADATA
# title: Search domains are within a VPC or let in only named principals
# description: >
#   A domain without vpc_options has an endpoint on the internet, and its access policy is all that stands before the data: for everyone it
#   takes requests that nobody signed. With fine-grained access control whoever comes through still has to log in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
#     description: Identity and Access Management in Amazon OpenSearch Service
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
#     description: Fine-grained access control in Amazon OpenSearch Service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain_policy
#     description: aws_opensearch_domain_policy
# custom:
#   kinds: [public, any-account, internet, shared]
#   reads:
#     aws_elasticsearch_domain: [access_policies, advanced_security_options, vpc_options]
#     aws_elasticsearch_domain_policy: [access_policies, domain_name]
#     aws_opensearch_domain: [access_policies, advanced_security_options, vpc_options]
#     aws_opensearch_domain_policy: [access_policies, domain_name]
#   says:
#     anyone: "lets anyone on the internet {deeds} the domain"
#     anyone-unknown: "may let anyone on the internet {deeds} the domain"
#     any-account: "lets any AWS account {deeds} the domain"
#     login: "lets anyone on the internet come as far as the login of fine-grained access control"
#     outsider: "lets {outsiders} use the domain, on no allow-list of the configuration"
#   fix: put the domain into a VPC with vpc_options, and name the principals in access_policies
#   rows: [D18]
package rules.opensearch["public-policy"]

import data.lib.carrier
import data.lib.finding
import data.lib.flag

findings contains behind_login(found) if some found in carrier.findings("opensearch")

behind_login(found) := finding.plus(found, {"kind": "internet", "says": {"code": "login"}}) if {
	found.kind == "public"
	found.verdict == "exposed"
	asking[[found.input, object.get(found, "store", found.address)]]
} else := found

asking := {[domain.input, domain.address] |
	some type in ["aws_elasticsearch_domain", "aws_opensearch_domain"]
	some domain in input.resources[type]
	flag.settings(domain, ["advanced_security_options", "enabled"], false) == {true}
	flag.settings(domain, ["advanced_security_options", "anonymous_auth_enabled"], false) == {false}
}
