# METADATA
# title: Images stay in private repositories
# description: Whatever is pushed to a public repository anyone may pull, signed in or not, and no policy takes that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/public/public-repository-policies.html
#     description: Public repository policies in Amazon ECR Public
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecrpublic_repository
#     description: aws_ecrpublic_repository
# custom:
#   kinds: [public]
#   reads: {aws_ecrpublic_repository: [repository_name]}
#   says:
#     open: "lets anyone on the internet pull its images"
#   fix: use aws_ecr_repository
#   rows: [C38]
package rules.ecrpublic.repository

import data.lib.finding

findings contains finding.at(repository, [], "public", "exposed", "open") if {
	some repository in input.resources.aws_ecrpublic_repository
}
