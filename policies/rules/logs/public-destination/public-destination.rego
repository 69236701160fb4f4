# METADATA
# title: Log destinations take logs only from named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CreateDestination.html
#     description: Create a destination
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDestinationPolicy.html
#     description: PutDestinationPolicy
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html
#     description: PutDeliveryDestinationPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_destination_policy
#     description: aws_cloudwatch_log_destination_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_cloudwatch_log_delivery_destination_policy: [delivery_destination_policy, delivery_destination_name]
#     aws_cloudwatch_log_destination_policy: [access_policy, destination_name]
#   says:
#     any-account: "lets any AWS account {deeds} the destination"
#     any-account-unknown: "may let any AWS account {deeds} the destination"
#     outsider: "lets {outsiders} use the destination, on no allow-list of the configuration"
#   fix: name the accounts, or add a condition on aws:PrincipalOrgID
#   rows: [E06]
package rules.logs["public-destination"]

import data.lib.carrier

findings := carrier.findings("logs-destination")
