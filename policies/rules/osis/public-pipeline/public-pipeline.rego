# METADATA
# title: Pipelines take data from within a VPC
# description: A pipeline without VPC options has a public address; signed requests are all that it asks for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_osis_CreatePipeline.html
#     description: CreatePipeline
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/pipeline-security.html
#     description: Configuring VPC access for Amazon OpenSearch Ingestion pipelines
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/osis_pipeline
#     description: aws_osis_pipeline
# custom:
#   kinds: [internet]
#   reads: {aws_osis_pipeline: [vpc_options]}
#   says:
#     open: "takes data on a public address"
#     open-unknown: "may take data on a public address"
#   fix: add vpc_options
#   rows: [C51]
package rules.osis["public-pipeline"]

import data.lib.flag

path := ["vpc_options"]

findings contains flag.weighed(pipeline, path, "internet", "open", flag.unguarded(flag.among(flag.settings(pipeline, path, ""), {""})), "medium") if {
	some pipeline in input.resources.aws_osis_pipeline
}
