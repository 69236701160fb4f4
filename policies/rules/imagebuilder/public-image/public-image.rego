# METADATA
# title: Image Builder publishes no image to everybody
# description: A distribution whose launch permission names the user group all makes every image that it distributes public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_LaunchPermissionConfiguration.html
#     description: LaunchPermissionConfiguration
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/imagebuilder_distribution_configuration
#     description: aws_imagebuilder_distribution_configuration
# custom:
#   kinds: [public]
#   reads: {aws_imagebuilder_distribution_configuration: [distribution]}
#   says:
#     open: "lets every AWS account launch the images that it distributes"
#     open-unknown: "may let every AWS account launch the images that it distributes"
#   who: {open: any-account}
#   fix: name user_ids or organization_arns instead of the group all
#   rows: [F09]
package rules.imagebuilder["public-image"]

import data.lib.flag

path := ["distribution", "ami_distribution_configuration", "launch_permission", "user_groups"]

findings contains flag.found(distribution, path, "public", "open", flag.among(flag.settings(distribution, path, ""), {"all"})) if {
	some distribution in input.resources.aws_imagebuilder_distribution_configuration
}
