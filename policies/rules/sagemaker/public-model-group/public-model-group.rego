# METADATA
# title: Model packages are read only by named principals
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-deploy-xaccount.html
#     description: Deploy a model version from a different account
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PutModelPackageGroupPolicy.html
#     description: PutModelPackageGroupPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_model_package_group_policy
#     description: aws_sagemaker_model_package_group_policy
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_sagemaker_model_package_group_policy: [resource_policy, model_package_group_name]
#   says:
#     any-account: "lets any AWS account {deeds} the models"
#     any-account-unknown: "may let any AWS account {deeds} the models"
#     outsider: "lets {outsiders} use the models, on no allow-list of the configuration"
#   fix: name the principals in the policy
#   rows: [C33]
package rules.sagemaker["public-model-group"]

import data.lib.carrier

findings := carrier.findings("sagemaker")
