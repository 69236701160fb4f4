# METADATA
# title: Policies of log groups name the service that writes
# description: >
#   CloudWatch Logs follows such a policy for AWS services alone, and for writing alone, so that a policy for everyone lets no other account
#   in; it is still not what anyone means to deploy. Named accounts get nothing by it either.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
#     description: Overview of managing access permissions to CloudWatch Logs resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_resource_policy
#     description: aws_cloudwatch_log_resource_policy
# custom:
#   kinds: [any-account]
#   reads:
#     aws_cloudwatch_log_resource_policy: [policy_document]
#   says:
#     any-account: "lets any AWS account {deeds} the logs"
#     any-account-unknown: "may let any AWS account {deeds} the logs"
#     held: "would let any AWS account {deeds} the logs, held back only by the service, which follows it for AWS services alone"
#   fix: name the service and add a condition on aws:SourceArn or aws:SourceAccount
#   rows: [E05]
package rules.logs["public-policy"]

import data.lib.carrier

findings contains carrier.behind(found) if {
	some found in carrier.findings("logs")
	found.kind != "shared"
}
