package lib.carrier

# Which resource type keeps its policy document where. A new type is one line here; the reader decodes what stands here.
#   attribute  the path to the document, nested blocks joined by dots
#   service    whose trusted condition keys apply: lib/policy/keys.rego
#   anonymous  whether the service answers requests that nobody signed
#   link       the attribute that points at the store, where the policy is a resource of its own
table := {
	"aws_iam_role": {"attribute": "assume_role_policy", "service": "iam", "anonymous": true, "link": ""},
	"aws_kms_external_key": {"attribute": "policy", "service": "kms", "anonymous": false, "link": ""},
	"aws_kms_key": {"attribute": "policy", "service": "kms", "anonymous": false, "link": ""},
	"aws_kms_key_policy": {"attribute": "policy", "service": "kms", "anonymous": false, "link": "key_id"},
	"aws_kms_replica_external_key": {"attribute": "policy", "service": "kms", "anonymous": false, "link": ""},
	"aws_kms_replica_key": {"attribute": "policy", "service": "kms", "anonymous": false, "link": ""},
	"aws_s3_access_point": {"attribute": "policy", "service": "s3-access-point", "anonymous": true, "link": ""},
	"aws_s3_bucket": {"attribute": "policy", "service": "s3", "anonymous": true, "link": ""},
	"aws_s3_bucket_policy": {"attribute": "policy", "service": "s3", "anonymous": true, "link": "bucket"},
	"aws_s3control_access_point_policy": {"attribute": "policy", "service": "s3-access-point", "anonymous": true, "link": "access_point_arn"},
	"aws_s3control_bucket_policy": {"attribute": "policy", "service": "s3", "anonymous": true, "link": "bucket"},
	"aws_s3control_multi_region_access_point_policy": {"attribute": "details.policy", "service": "s3-access-point", "anonymous": true, "link": "details.name"},
	"aws_s3control_object_lambda_access_point_policy": {"attribute": "policy", "service": "s3-access-point", "anonymous": true, "link": "name"},
	"aws_secretsmanager_secret": {"attribute": "policy", "service": "secretsmanager", "anonymous": false, "link": ""},
	"aws_secretsmanager_secret_policy": {"attribute": "policy", "service": "secretsmanager", "anonymous": false, "link": "secret_arn"},
	"aws_sns_topic": {"attribute": "policy", "service": "sns", "anonymous": true, "link": ""},
	"aws_sns_topic_policy": {"attribute": "policy", "service": "sns", "anonymous": true, "link": "arn"},
	"aws_sqs_queue": {"attribute": "policy", "service": "sqs", "anonymous": true, "link": ""},
	"aws_sqs_queue_policy": {"attribute": "policy", "service": "sqs", "anonymous": true, "link": "queue_url"},
}
