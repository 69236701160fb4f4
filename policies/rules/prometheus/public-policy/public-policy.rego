# METADATA
# title: Metrics are read and written only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/prometheus/latest/APIReference/API_PutResourcePolicy.html
#     description: PutResourcePolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/prometheus_resource_policy
#     description: aws_prometheus_resource_policy
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
