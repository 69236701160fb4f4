# METADATA
# title: Templates of CloudFormation can be read before they are deployed
# description: >
#   A stack makes resources that the plan does not show. Where the template is text, what it makes is judged like any other resource, below
#   the address of the stack. A template at a URL, a product of a catalogue, a nested stack or a macro hides what it makes: nobody can say
#   that it opens nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-guide.html
#     description: Working with CloudFormation templates
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudformation_stack
#     description: aws_cloudformation_stack
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudformation_stack_set
#     description: aws_cloudformation_stack_set
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/serverlessapplicationrepository_cloudformation_stack
#     description: aws_serverlessapplicationrepository_cloudformation_stack
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/servicecatalog_provisioned_product
#     description: aws_servicecatalog_provisioned_product
# custom:
#   kinds: [guardrail]
#   reads:
#     aws_cloudformation_stack: [template_url]
#     aws_cloudformation_stack_set: [template_url]
#     aws_serverlessapplicationrepository_cloudformation_stack: [application_id]
#     aws_servicecatalog_provisioned_product: [product_id, product_name]
#   says:
#     unread-unknown: "makes resources that nobody can see here, since {reason}"
#     later-unknown: "makes resources that nobody can see here: its template depends on {references}"
#     opaque-unknown: "makes resources that nobody can see here, by {parts}"
#     product-unknown: makes resources that nobody can see here, since a catalogue holds its template
#   fix: give the template as template_body, or declare its resources in Terraform
#   rows: [Z01]
package rules.cloudformation.template

import data.lib.finding
import data.lib.template

findings contains template.hidden(stack, ["template_body"]) if {
	some type in ["aws_cloudformation_stack", "aws_cloudformation_stack_set"]
	some stack in input.resources[type]
}

findings contains finding.at(product, [attribute], "guardrail", "undecided", "product") if {
	some type, attribute in {
		"aws_serverlessapplicationrepository_cloudformation_stack": "application_id",
		"aws_servicecatalog_provisioned_product": "product_id",
	}
	some product in input.resources[type]
}
