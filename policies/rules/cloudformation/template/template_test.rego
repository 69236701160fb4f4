package rules.cloudformation.template_test

import data.lib.store.sample_test as sample
import data.rules.cloudformation.template as rule

found(resource) := findings if {
	findings := {[one.kind, one.verdict, one.says.code, one.says.args] | some one in rule.findings} with input as sample.lone({resource.type: [resource]})
}

stack(template) := object.union(sample.resource("aws_cloudformation_stack", {}), {"template": template})

test_undecided_unreadable if found(stack({"unreadable": "it is at a URL"})) == {["guardrail", "undecided", "unread-unknown", {"reason": "it is at a URL"}]}

test_undecided_unknown if {
	found(stack(sample.unknown)) == {["guardrail", "undecided", "later-unknown", {"references": "var.later"}]}
	found(stack({"$sensitive": true})) == {["guardrail", "undecided", "later-unknown", {"references": "a value that the input does not tell"}]}
}

test_undecided_nested if found(stack({"opaque": ["Nested (AWS::CloudFormation::Stack)", "Transform"]})) == {["guardrail", "undecided", "opaque-unknown", {"parts": "Nested (AWS::CloudFormation::Stack), Transform"}]}

test_undecided_product if {
	every type in ["aws_serverlessapplicationrepository_cloudformation_stack", "aws_servicecatalog_provisioned_product"] {
		found(sample.resource(type, {})) == {["guardrail", "undecided", "product-unknown", {}]}
	}
}

test_private_read_to_its_end if {
	found(stack({"opaque": []})) == set()
	found(object.union(sample.resource("aws_cloudformation_stack_set", {}), {"template": {"opaque": []}})) == set()
}
