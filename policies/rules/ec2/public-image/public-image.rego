# METADATA
# title: Images are not for everybody
# description: A launch permission for the group all makes the image, and the data within its snapshots, public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
#     description: Make your AMI publicly available for use in Amazon EC2
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ami_launch_permission
#     description: aws_ami_launch_permission
# custom:
#   kinds: [public]
#   reads: {aws_ami_launch_permission: [group]}
#   says:
#     open: "lets every AWS account launch the image and read its disks"
#     open-unknown: "may let every AWS account launch the image"
#   who: {open: any-account}
#   fix: name account_id or organization_arn instead of the group all
#   rows: [F07]
package rules.ec2["public-image"]

import data.lib.flag

path := ["group"]

findings contains flag.found(permission, path, "public", "open", flag.among(flag.settings(permission, path, ""), {"all"})) if {
	some permission in input.resources.aws_ami_launch_permission
}
