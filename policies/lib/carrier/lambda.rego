# METADATA
# title: What a permission of a function grants
package lib.carrier.lambda

# grant(resource) as lib.carrier.permission takes it.
grant(resource) := {
	"action": object.get(resource.values, "action", "lambda:InvokeFunction"),
	"limits": {key: value | some attribute, key in limiting; value := resource.values[attribute]},
}

limiting := {
	"event_source_token": "lambda:eventsourcetoken",
	"principal_org_id": "aws:principalorgid",
	"source_account": "aws:sourceaccount",
	"source_arn": "aws:sourcearn",
}
