# METADATA
# title: Schema registries are read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-eventschemas-registrypolicy.html
#     description: AWS::EventSchemas::RegistryPolicy, a resource-based policy for a registry
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-schema.html
#     description: Schemas in Amazon EventBridge
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/schemas_registry_policy
#     description: aws_schemas_registry_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_schemas_registry_policy: [policy, registry_name]
#   says:
#     any-account: "lets any AWS account {deeds} the schemas"
#     any-account-unknown: "may let any AWS account {deeds} the schemas"
#     outsider: "lets {outsiders} use the schemas, on no allow-list of the configuration"
#   fix: name the principals, or add a condition on aws:PrincipalOrgID
#   rows: [E04]
package rules.schemas["public-policy"]

import data.lib.carrier

findings := carrier.findings("schemas")
