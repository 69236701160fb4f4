# METADATA
# title: Private domain names are called only from named endpoints
# description: >
#   The policy of a private domain name says from which VPC endpoints it is called. An endpoint of another account also needs an association,
#   which the owner of the domain has to grant, and the policy of the API behind has to let it in, so that an open policy alone admits nobody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
#     description: Custom domain names for private APIs in API Gateway
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-provider-share-cli.html
#     description: API provider, share your private custom domain name using the API Gateway AWS CLI
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_domain_name
#     description: aws_api_gateway_domain_name
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_api_gateway_domain_name: [policy]
#   says:
#     any-account: "lets any AWS account {deeds} the APIs of the domain"
#     any-account-unknown: "may let any AWS account {deeds} the APIs of the domain"
#     held: "would let any AWS account {deeds} the APIs of the domain, held back only by the association of its endpoint"
#     outsider: "lets {outsiders} use the APIs of the domain, on no allow-list of the configuration"
#   fix: add a condition on aws:SourceVpce with your own endpoints
#   rows: [C10]
package rules.apigateway["public-domain"]

import data.lib.carrier

findings contains carrier.behind(found) if some found in carrier.findings("apigateway-domain")
