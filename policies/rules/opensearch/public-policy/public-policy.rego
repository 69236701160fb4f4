# METADATA
# title: Search domains are within a VPC or let in only named principals
# description: >
#   A domain without vpc_options has an endpoint on the internet, and its access policy is all that stands before the data: for everyone it
#   takes requests that nobody signed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
#     description: Identity and Access Management in Amazon OpenSearch Service
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_elasticsearch_domain: [access_policies, vpc_options]
#     aws_elasticsearch_domain_policy: [access_policies, domain_name]
#     aws_opensearch_domain: [access_policies, vpc_options]
#     aws_opensearch_domain_policy: [access_policies, domain_name]
#   says:
#     anyone: "lets anyone on the internet {deeds} the domain"
#     anyone-unknown: "may let anyone on the internet {deeds} the domain"
#     any-account: "lets any AWS account {deeds} the domain"
#     outsider: "lets {outsiders} use the domain, on no allow-list of the configuration"
#   fix: put the domain into a VPC with vpc_options, and name the principals in access_policies
#   rows: [D18]
package rules.opensearch["public-policy"]

import data.lib.carrier

findings := carrier.findings("opensearch")
