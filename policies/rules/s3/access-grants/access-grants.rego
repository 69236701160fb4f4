# METADATA
# title: S3 Access Grants answer only named principals
# description: >
#   Whoever the policy of an Access Grants instance lets in may ask it for credentials to data. It hands them out only to a principal that a
#   grant names: a policy for everybody is held by the grants.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-cross-accounts.html
#     description: S3 Access Grants cross-account access
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetDataAccess.html
#     description: GetDataAccess
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3control_access_grants_instance_resource_policy
#     description: aws_s3control_access_grants_instance_resource_policy
# custom:
#   kinds: [any-account, shared]
#   reads: {aws_s3control_access_grants_instance_resource_policy: [policy]}
#   says:
#     any-account: "lets any AWS account ask for credentials to the data behind the grants"
#     any-account-unknown: "may let any AWS account ask for credentials to the data behind the grants"
#     held: "lets any AWS account ask for credentials to the data behind the grants, held back only by the grants, which name who gets them"
#     outsider: "lets {outsiders} ask for credentials to the data behind the grants, on no allow-list of the configuration"
#   fix: name the accounts in the policy, or add a condition on aws:PrincipalOrgID
#   rows: [A16]
package rules.s3["access-grants"]

import data.lib.carrier

findings contains carrier.behind(found) if some found in carrier.findings("s3-access-grants")
