# METADATA
# title: Queues take and hand out messages only for named principals
# description: SQS answers anonymous requests where the policy of a queue lets everyone in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
#     description: Amazon SQS security best practices
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sqs_queue_policy
#     description: aws_sqs_queue_policy
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_sqs_queue: [policy]
#     aws_sqs_queue_policy: [policy, queue_url]
#   says:
#     anyone: "lets anyone on the internet {deeds} the queue"
#     anyone-unknown: "may let anyone on the internet {deeds} the queue"
#     any-account: "lets any AWS account {deeds} the queue"
#     outsider: "lets {outsiders} use the queue, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:SourceArn or aws:PrincipalOrgID
#   rows: [E01]
package rules.sqs["public-policy"]

import data.lib.carrier

findings := carrier.findings("sqs")
