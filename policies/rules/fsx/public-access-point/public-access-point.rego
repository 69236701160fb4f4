# METADATA
# title: Access points of FSx file systems let in nobody but those they name
# description: An access point that is confined to a VPC is reached from nowhere else, whatever its policy says.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/fsx_s3_access_point_attachment
#     description: aws_fsx_s3_access_point_attachment
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_fsx_s3_access_point_attachment: [s3_access_point]
#   says:
#     any-account: "lets any AWS account {deeds} the files"
#     any-account-unknown: "may let any AWS account {deeds} the files"
#     outsider: "lets {outsiders} use the files, on no allow-list of the configuration"
#   fix: name the principals in the policy, or confine the access point with vpc_configuration
#   rows: [A24]
#   assumed: true
package rules.fsx["public-access-point"]

import data.lib.carrier

findings := carrier.findings("fsx")
