# METADATA
# title: Logs are read and written only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
#     description: Overview of managing access permissions to CloudWatch Logs resources
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_cloudwatch_log_resource_policy: [policy_document]
#   says:
#     any-account: "lets any AWS account {deeds} the logs"
#     any-account-unknown: "may let any AWS account {deeds} the logs"
#     outsider: "lets {outsiders} use the logs, on no allow-list of the configuration"
#   fix: name the service and add a condition on aws:SourceArn or aws:SourceAccount
#   rows: [E05]
package rules.logs["public-policy"]

import data.lib.carrier

findings := carrier.findings("logs")
