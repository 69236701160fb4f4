# METADATA
# title: Images are shared with known accounts and organizations
# description: >
#   A launch permission lets another account start the image and read its disks. Judged once context names the own accounts or
#   organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html
#     description: Share an AMI with specific AWS accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ami_launch_permission
#     description: aws_ami_launch_permission
# custom:
#   kinds: [shared]
#   reads: {aws_ami_launch_permission: [account_id, organization_arn, organizational_unit_arn]}
#   says:
#     outsider: "lets {outsiders} launch the image and read its disks, on no allow-list of the configuration"
#     outsider-unknown: "may let an account that is on no allow-list launch the image"
#   fix: name an account or organization of your own, or list it under context in dealerguard.yaml
#   rows: [F07]
package rules.ec2["shared-image"]

import data.lib.outsider

places := {"aws_ami_launch_permission": [["account_id"], ["organization_arn"], ["organizational_unit_arn"]]}

findings := outsider.findings(places)
