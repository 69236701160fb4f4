# METADATA
# title: Streams are read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/resource-based-policy-examples.html
#     description: Resource-based policy examples for Kinesis data streams
#   - ref: https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kinesis_resource_policy
#     description: aws_kinesis_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_kinesis_resource_policy: [policy, resource_arn]
#   says:
#     any-account: "lets any AWS account {deeds} the stream"
#     any-account-unknown: "may let any AWS account {deeds} the stream"
#     outsider: "lets {outsiders} use the stream, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [D26]
package rules.kinesis["public-policy"]

import data.lib.carrier

findings := carrier.findings("kinesis")
