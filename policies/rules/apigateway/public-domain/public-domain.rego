# METADATA
# title: Private domain names are called only from named endpoints
# description: >
#   The policy of a private domain name says from which VPC endpoints it is called; the association of an endpoint is a second step.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
#     description: Custom domain names for private APIs in API Gateway
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_api_gateway_domain_name: [policy]
#   says:
#     any-account: "lets any AWS account {deeds} the APIs of the domain"
#     any-account-unknown: "may let any AWS account {deeds} the APIs of the domain"
#     outsider: "lets {outsiders} use the APIs of the domain, on no allow-list of the configuration"
#   fix: add a condition on aws:SourceVpce with your own endpoints
#   rows: [C10]
#   assumed: true
package rules.apigateway["public-domain"]

import data.lib.carrier

findings := carrier.findings("apigateway-domain")
