# METADATA
# title: Warehouses are shared with known accounts
# description: >
#   An authorization lets another account read the share, or reach the cluster from its VPC; with ADX the share becomes a product on AWS Data
#   Exchange. Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/APIReference/API_AuthorizeDataShare.html
#     description: AuthorizeDataShare
#   - ref: https://docs.aws.amazon.com/redshift/latest/APIReference/API_AuthorizeEndpointAccess.html
#     description: AuthorizeEndpointAccess
#   - ref: https://docs.aws.amazon.com/redshift/latest/dg/across-account.html
#     description: Sharing data across AWS accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_data_share_authorization
#     description: aws_redshift_data_share_authorization
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_endpoint_authorization
#     description: aws_redshift_endpoint_authorization
# custom:
#   kinds: [shared]
#   reads:
#     aws_redshift_data_share_authorization: [consumer_identifier]
#     aws_redshift_endpoint_authorization: [account]
#     aws_redshift_data_share_consumer_association: [consumer_arn]
#   says:
#     exchange: "offers the warehouse as a product on AWS Data Exchange"
#     outsider: "shares the warehouse with {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may share the warehouse with an account that is on no allow-list"
#   who: {exchange: any-account}
#   fix: name an account of your own
#   rows: [D08]
package rules.redshift["data-share"]

import data.lib.flag
import data.lib.outsider

places := {
	"aws_redshift_data_share_authorization": [["consumer_identifier"]],
	"aws_redshift_endpoint_authorization": [["account"]],
	"aws_redshift_data_share_consumer_association": [["consumer_arn"]],
}

findings contains found if some found in outsider.findings(places)

findings contains flag.found(share, ["consumer_identifier"], "shared", "exchange", opening) if {
	outsider.has_lists
	some share in input.resources.aws_redshift_data_share_authorization
	opening := flag.among(flag.known(flag.settings(share, ["consumer_identifier"], "")), {"ADX"})
}
