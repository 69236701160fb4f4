# METADATA
# title: Traces are read and written only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-xray-resourcepolicy.html
#     description: AWS::XRay::ResourcePolicy, which grants services and accounts access
#   - ref: https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/xray_resource_policy
#     description: aws_xray_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_xray_resource_policy: [policy_document]
#   says:
#     any-account: "lets any AWS account {deeds} the traces"
#     any-account-unknown: "may let any AWS account {deeds} the traces"
#     outsider: "lets {outsiders} use the traces, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:SourceAccount
#   rows: [E07]
package rules.xray["public-policy"]

import data.lib.carrier

findings := carrier.findings("xray")
