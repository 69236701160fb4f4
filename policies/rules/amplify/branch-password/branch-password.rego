# METADATA
# title: Branches that are no production ask for a password
# description: >
#   Amplify serves every branch on the internet. Without basic authentication on the branch or its app, anyone reads what is not released yet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amplify/latest/userguide/access-control.html
#     description: Restricting access to an Amplify app's branches
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/amplify_branch
#     description: aws_amplify_branch
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/amplify_app
#     description: aws_amplify_app
# custom:
#   together: [aws_amplify_app, aws_amplify_branch]
#   kinds: [internet]
#   reads:
#     aws_amplify_branch: [enable_basic_auth, stage, app_id]
#     aws_amplify_app: [enable_basic_auth]
#   says:
#     open: "serves the branch to anyone on the internet"
#     open-unknown: "may serve the branch to anyone on the internet"
#   fix: set enable_basic_auth to true, with basic_auth_credentials
#   rows: [B15]
package rules.amplify["branch-password"]

import data.lib.flag

path := ["enable_basic_auth"]

findings contains flag.weighed(branch, path, "internet", "open", flag.unguarded(opening), "medium") if {
	some branch in input.resources.aws_amplify_branch
	opening := flag.among(flag.settings(branch, path, false), {false})
	not branch.values.stage == "PRODUCTION"
	not has_password(branch)
}

has_password(branch) if {
	some address in branch.links.app_id
	apps_with_password[[branch.input, address]]
}

apps_with_password := {[app.input, app.address] |
	some app in input.resources.aws_amplify_app
	app.values.enable_basic_auth == true
}
