# METADATA
# title: Access points of FSx file systems let in nobody but those they name
# description: >
#   Block public access cannot be turned off for an access point of an FSx file system, so that a public policy admits nobody; it is still not
#   what anyone means to deploy. An access point that is confined to a VPC is reached from nowhere else, whatever its policy says.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
#     description: Managing public access to access points for general purpose buckets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/fsx_s3_access_point_attachment
#     description: aws_fsx_s3_access_point_attachment
# custom:
#   kinds: [any-account, shared]
#   reads:
#     aws_fsx_s3_access_point_attachment: [s3_access_point]
#   says:
#     any-account: "lets any AWS account {deeds} the files"
#     any-account-unknown: "may let any AWS account {deeds} the files"
#     held: "would let any AWS account {deeds} the files, held back only by the service, which refuses public policies"
#     outsider: "lets {outsiders} use the files, on no allow-list of the configuration"
#   fix: name the principals in the policy, or confine the access point with vpc_configuration
#   rows: [A24]
package rules.fsx["public-access-point"]

import data.lib.carrier

findings contains carrier.behind_block(found) if some found in carrier.findings("fsx")
