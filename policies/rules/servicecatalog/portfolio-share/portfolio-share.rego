# METADATA
# title: Portfolios and directories are shared with known accounts
# description: >
#   A share hands the portfolio, or the sign-in of the directory, to another account. Judged once context names the own accounts or
#   organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html
#     description: Sharing a portfolio
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/servicecatalog_portfolio_share
#     description: aws_servicecatalog_portfolio_share
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/directory_service_shared_directory
#     description: aws_directory_service_shared_directory
#   - ref: https://docs.aws.amazon.com/directoryservice/latest/devguide/API_ShareDirectory.html
#     description: ShareDirectory
# custom:
#   kinds: [shared]
#   reads:
#     aws_servicecatalog_portfolio_share: [principal_id]
#     aws_directory_service_shared_directory: [target]
#   says:
#     outsider: "shares with {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may share with an account that is on no allow-list"
#   fix: name an account of your own
#   rows: [F19]
package rules.servicecatalog["portfolio-share"]

import data.lib.outsider

places := {
	"aws_servicecatalog_portfolio_share": [["principal_id"]],
	"aws_directory_service_shared_directory": [["target", "id"]],
}

findings := outsider.findings(places)
