# METADATA
# title: Builds are private
# description: Public builds hand out logs and artifacts to anyone, through the role of the project.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html
#     description: Get public build project URLs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
#     description: aws_codebuild_project
# custom:
#   kinds: [public]
#   reads: {aws_codebuild_project: [project_visibility]}
#   says:
#     open: "lets anyone on the internet read its logs and artifacts"
#     open-unknown: "may let anyone on the internet read its logs and artifacts"
#   fix: set project_visibility to PRIVATE
#   rows: [C34]
package rules.codebuild["public-builds"]

import data.lib.flag

path := ["project_visibility"]

findings contains flag.found(project, path, "public", "open", flag.among(flag.settings(project, path, "PRIVATE"), {"PUBLIC_READ"})) if {
	some project in input.resources.aws_codebuild_project
}
