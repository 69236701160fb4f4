# METADATA
# title: Search apps show users what is theirs
# description: >
#   An experience searches all that is indexed for whoever may open it, unless the user context policy of the index is USER_TOKEN. What is
#   left out is ATTRIBUTE_FILTER, which filters only where the application asks for it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kendra/latest/APIReference/API_CreateIndex.html
#     description: CreateIndex
#   - ref: https://docs.aws.amazon.com/kendra/latest/dg/deploying-search-experience-no-code.html
#     description: Building a search experience with no code
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kendra_experience
#     description: aws_kendra_experience
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kendra_index
#     description: aws_kendra_index
# custom:
#   together: [aws_kendra_experience, aws_kendra_index]
#   kinds: [indirect]
#   reads:
#     aws_kendra_experience: [index_id]
#     aws_kendra_index: [user_context_policy]
#   says:
#     open: "searches the whole index for whoever may open it"
#   who: {open: user}
#   fix: set user_context_policy of the index to USER_TOKEN, with IAM Identity Center
#   rows: [C53]
package rules.kendra.experience

import data.lib.finding

findings contains finding.at(experience, [], "indirect", "unguarded", "open") if {
	some experience in input.resources.aws_kendra_experience
	not is_filtered(experience)
}

is_filtered(experience) if {
	some address in experience.links.index_id
	filtering[[experience.input, address]]
}

filtering := {[index.input, index.address] |
	some index in input.resources.aws_kendra_index
	index.values.user_context_policy == "USER_TOKEN"
}
