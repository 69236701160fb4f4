# METADATA
# title: Topics deliver to known accounts
# description: >
#   A subscription copies every message to its endpoint. One over plain HTTP can be read on the way; a queue, function or stream of another
#   account is judged once context names the own accounts.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#     description: Amazon SNS security best practices
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-send-message-to-sqs-cross-account.html
#     description: Sending Amazon SNS messages to an Amazon SQS queue in a different account
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sns_topic_subscription
#     description: aws_sns_topic_subscription
# custom:
#   kinds: [shared]
#   reads: {aws_sns_topic_subscription: [endpoint, protocol]}
#   says:
#     plain: "copies messages over plain HTTP"
#     plain-unknown: "may copy messages over plain HTTP"
#     outsider: "copies messages to {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may copy messages to an account that is on no allow-list"
#   who: {plain: network}
#   fix: deliver to an endpoint of your own account, over HTTPS
#   rows: [E10]
package rules.sns["subscription-endpoint"]

import data.lib.flag
import data.lib.outsider

findings contains flag.found(subscription, ["protocol"], "shared", "plain", flag.unguarded(opening)) if {
	some subscription in input.resources.aws_sns_topic_subscription
	opening := flag.among(flag.settings(subscription, ["protocol"], ""), {"http"})
}

findings contains outsider.found(subscription, path, flag.settings(subscription, path, "")) if {
	outsider.has_lists
	path := ["endpoint"]
	some subscription in input.resources.aws_sns_topic_subscription
	subscription.values.protocol in {"sqs", "lambda", "firehose"}
}
