package rules.automation["exposing-call_test"]

import data.lib.store.sample_test as sample
import data.rules.automation["exposing-call"] as rule

found(type, values) := findings if {
	findings := {[one.verdict, one.says.args] | some one in rule.findings} with input as sample.lone({type: [sample.resource(type, values)]})
}

called := {["unguarded", {"actions": "s3:PutBucketPolicy"}]}

test_exposed if {
	found("aws_sfn_state_machine", {"definition": "{\"Resource\": \"arn:aws:states:::aws-sdk:s3:putBucketPolicy\"}"}) == called
	found("aws_ssm_association", {"parameters": {"commands": "aws s3api put-bucket-policy", "timeout": 5}}) == called
	found("aws_lambda_invocation", {"input": "put_bucket_policy"}) == called
}

test_private if {
	found("aws_sfn_state_machine", {"definition": "{\"Resource\": \"arn:aws:states:::aws-sdk:s3:getObject\"}"}) == set()
	found("aws_ssm_association", {}) == set()
}

test_undecided if {
	found("aws_sfn_state_machine", {"definition": sample.unknown}) == {["undecided", {}]}
	found("aws_ssm_association", {"parameters": {"commands": sample.unknown}}) == {["undecided", {}]}
}
