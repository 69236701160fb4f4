# METADATA
# title: Topics are published to and subscribed to only by named principals
# description: SNS answers anonymous requests where the policy of a topic lets everyone in. Subscribe reads all that is published.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#     description: Amazon SNS security best practices
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sns_topic_policy
#     description: aws_sns_topic_policy
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_sns_topic: [policy]
#     aws_sns_topic_policy: [policy, arn]
#   says:
#     anyone: "lets anyone on the internet {deeds} the topic"
#     anyone-unknown: "may let anyone on the internet {deeds} the topic"
#     any-account: "lets any AWS account {deeds} the topic"
#     outsider: "lets {outsiders} use the topic, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:SourceOwner or aws:PrincipalOrgID
#   rows: [E02]
package rules.sns["public-policy"]

import data.lib.carrier

findings := carrier.findings("sns")
