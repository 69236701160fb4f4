# METADATA
# title: Observability sinks are linked only from named accounts
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account-Setup.html
#     description: Link monitoring accounts with source accounts, which the sink policy names
#   - ref: https://docs.aws.amazon.com/OAM/latest/APIReference/API_PutSinkPolicy.html
#     description: PutSinkPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/oam_sink_policy
#     description: aws_oam_sink_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_oam_sink_policy: [policy, sink_identifier]
#   says:
#     any-account: "lets any AWS account {deeds} the sink"
#     any-account-unknown: "may let any AWS account {deeds} the sink"
#     outsider: "lets {outsiders} use the sink, on no allow-list of the configuration"
#   fix: name the accounts, or add a condition on aws:PrincipalOrgID
#   rows: [E07]
package rules.oam["public-policy"]

import data.lib.carrier

findings := carrier.findings("oam")
