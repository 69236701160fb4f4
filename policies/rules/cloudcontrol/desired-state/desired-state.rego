# METADATA
# title: What Cloud Control is to make can be read before it is deployed
# description: >
#   desired_state is judged as the resource of Terraform that it amounts to, below the address of this one. Where its text is not known, nobody can say
#   that it opens nothing. Types that no rule looks at are left alone.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudcontrolapi_resource
#     description: aws_cloudcontrolapi_resource
# custom:
#   kinds: [guardrail]
#   reads: {aws_cloudcontrolapi_resource: [type_name]}
#   says:
#     unread-unknown: "makes a resource that nobody can see here, since {reason}"
#     later-unknown: "makes a resource that nobody can see here: its desired state depends on {references}"
#     opaque-unknown: "makes resources that nobody can see here, by {parts}"
#   fix: use the provider's own resource type, or a desired_state that does not wait for apply
#   rows: [Z02]
package rules.cloudcontrol["desired-state"]

import data.lib.template

findings contains template.hidden(resource, ["desired_state"]) if {
	some resource in input.resources.aws_cloudcontrolapi_resource
}
