# METADATA
# title: Metrics are read and written only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-aps-resourcepolicy.html
#     description: AWS::APS::ResourcePolicy, which grants other accounts or services access
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_prometheus_resource_policy: [policy_document, workspace_id]
#   says:
#     any-account: "lets any AWS account {deeds} the metrics"
#     any-account-unknown: "may let any AWS account {deeds} the metrics"
#     outsider: "lets {outsiders} use the metrics, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [E07]
package rules.prometheus["public-policy"]

import data.lib.carrier

findings := carrier.findings("prometheus")
