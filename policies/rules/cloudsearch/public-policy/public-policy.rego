# METADATA
# title: CloudSearch domains let in only named principals or addresses
# description: CloudSearch answers anonymous requests where the policy lets everyone in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-access.html
#     description: Configuring Access for Amazon CloudSearch
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudsearch_domain_service_access_policy
#     description: aws_cloudsearch_domain_service_access_policy
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_cloudsearch_domain_service_access_policy: [access_policy, domain_name]
#   says:
#     anyone: "lets anyone on the internet {deeds} the domain"
#     anyone-unknown: "may let anyone on the internet {deeds} the domain"
#     any-account: "lets any AWS account {deeds} the domain"
#     outsider: "lets {outsiders} use the domain, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:SourceIp
#   rows: [D22]
package rules.cloudsearch["public-policy"]

import data.lib.carrier

findings := carrier.findings("cloudsearch")
