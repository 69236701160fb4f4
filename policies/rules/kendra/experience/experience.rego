# METADATA
# title: Search apps show users what is theirs
# description: An experience searches the whole index for whoever may open it, unless the index filters by user.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kendra/latest/dg/deploying-search-experience-no-code.html
#     description: Building a search experience with no code
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kendra_experience
#     description: aws_kendra_experience
# custom:
#   kinds: [indirect]
#   reads: {aws_kendra_experience: [configuration]}
#   says:
#     open: "searches the whole index for whoever may open it"
#   fix: set user_context_policy of the index to USER_TOKEN, with IAM Identity Center
#   rows: [C53]
#   assumed: true
package rules.kendra.experience

import data.lib.finding

findings contains finding.at(experience, [], "indirect", "unguarded", "open") if {
	some experience in input.resources.aws_kendra_experience
}
