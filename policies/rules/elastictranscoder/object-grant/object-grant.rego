# METADATA
# title: Transcoded files are granted to no group
# description: A pipeline gives these grants to every file and thumbnail that it writes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elastictranscoder/latest/developerguide/pipeline-settings.html
#     description: Settings that you specify when you create an Elastic Transcoder pipeline
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elastictranscoder_pipeline
#     description: aws_elastictranscoder_pipeline
# custom:
#   kinds: [public, any-account]
#   reads: {aws_elastictranscoder_pipeline: [content_config_permissions, thumbnail_config_permissions]}
#   says:
#     open: "grants the files that it writes to everybody"
#     open-unknown: "may grant the files that it writes to everybody"
#   fix: remove the permissions whose grantee is AllUsers or AuthenticatedUsers
#   rows: [A21]
package rules.elastictranscoder["object-grant"]

import data.lib.flag

groups := {"public": {"AllUsers"}, "any-account": {"AuthenticatedUsers"}}

findings contains flag.found(pipeline, path, kind, "open", opening) if {
	some pipeline in input.resources.aws_elastictranscoder_pipeline
	some block in ["content_config_permissions", "thumbnail_config_permissions"]
	path := [block, "grantee"]
	some kind, group in groups
	opening := flag.among(flag.settings(pipeline, path, ""), group)
	not is_repeated(kind, opening)
}

is_repeated("any-account", opening) if opening.verdict == "undecided"
