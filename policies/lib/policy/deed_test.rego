package lib.policy_test

import data.lib.policy

done(actions, for_service) := policy.deeds([{"exposure": [concat("", ["action:", action]) | some action in actions]}], for_service)

test_deeds_in_the_order_of_the_table if {
	done(["s3:putobject", "s3:getobject"], "s3") == "read and write"
	done(["s3:listbucket", "s3:putobject", "s3:getobject", "s3:getobjectversion"], "s3-access-point") == "read, list and write"
	done(["sns:receive", "sns:subscribe"], "sns") == "subscribe to"
	done(["kms:generatedatakey*", "kms:decrypt", "kms:encrypt"], "kms") == "decrypt and encrypt"
	done(["secretsmanager:getsecretvalue"], "secretsmanager") == "read"
}

test_deeds_of_a_pattern if {
	done(["sqs:*"], "sqs") == "do anything with"
	done(["*"], "kms") == "do anything"
	done(["sqs:re*"], "sqs") == "receive from"
	done(["s3:g?tobject"], "s3") == "read"
	done(["s3:x*"], "s3") == "act on"
}

test_deeds_without_a_word if {
	done(["sqs:getqueueurl", "sqs:sendmessage"], "sqs") == "send to and act on"
	done(["kms:describekey"], "kms") == "act"
	done(["efs:clientmount"], "efs") == "act on"
	done([], "sqs") == "use"
	done([], "kms") == "work"
}
