package lib.baseline.key_test

import data.lib.baseline.key
import data.lib.baseline.sample_test as sample

own := "arn:aws:kms:eu-central-1:111122223333:key/1"

refers(references) := {"$unknown": references}

test_owner if {
	key.owner(own) == "own"
	key.owner("alias/leads") == "own"
	key.owner("") == "aws"
	key.owner("alias/aws/sqs") == "aws"
	key.owner("arn:aws:kms:eu-central-1:111122223333:alias/aws/s3") == "aws"
	every reference in ["aws_kms_key.k.arn", "module.keys.aws_kms_key.this[0].arn", "aws_kms_alias.k.arn", "aws_kms_replica_key.k.arn", "aws_kms_external_key.k.id", "aws_kms_replica_external_key.k.arn"] {
		key.owner(refers([reference])) == "own"
	}
	key.owner(refers(["var.wanted", "aws_kms_key.k.arn"])) == "own"
	every reference in ["var.key", "data.aws_kms_key.k.arn", "module.keys.data.aws_kms_alias.k.arn", "module.keys.key_arn", "aws_ssm_parameter.key.value"] {
		key.owner(refers([reference])) == "unknown"
	}
	key.owner(refers(["aws_kms_key.k.arn", "aws_ssm_parameter.key.value"])) == "unknown"
	key.owner({"$sensitive": true}) == "unknown"
}

found(type, values) := one if {
	one := key.found(sample.store(type, values), key.demands[type])
}

codes(one) := [layer.says.code | some layer in one.because]

test_exposed_every_type_without_anything if {
	every type in object.keys(key.demands) - {"aws_rds_cluster_instance"} {
		found(type, {}).verdict == "unguarded"
	}
}

test_exposed_names_what_is_missing if {
	one := found("aws_rds_cluster", {"kms_key_id": "alias/aws/rds"})
	one.says == {"code": "weak", "args": {"settings": "kms_key_id, storage_encrypted"}}
	codes(one) == ["baseline/unset", "baseline/key-aws"]
	[one.path, one.store, one.exposure] == [["storage_encrypted"], "aws_rds_cluster.leads", ["key:kms_key_id", "key:storage_encrypted"]]
	codes(found("aws_sqs_queue", {})) == ["baseline/key-none"]
}

test_exposed_key_of_what_is_switched_on if {
	found("aws_rds_cluster_instance", {"performance_insights_enabled": true}).says.args.settings == "performance_insights_kms_key_id"
	not found("aws_rds_cluster_instance", {})
	found("aws_rds_cluster", {"storage_encrypted": true, "kms_key_id": own, "manage_master_user_password": true}).says.args.settings == "master_user_secret_kms_key_id"
}

test_exposed_outweighs_what_is_not_known if {
	one := found("aws_efs_file_system", {"kms_key_id": sample.unknown})
	[one.verdict, one.says.args.settings] == ["unguarded", "encrypted"]
}

test_private_own_key if {
	not found("aws_sqs_queue", {"kms_master_key_id": own})
	not found("aws_sqs_queue", {"kms_master_key_id": refers(["aws_kms_key.k.arn"])})
	not found("aws_rds_cluster", {"storage_encrypted": true, "kms_key_id": own})
	not found("aws_dynamodb_table", {"server_side_encryption": [{"enabled": true, "kms_key_arn": own}]})
	not found("aws_kinesis_stream", {"encryption_type": "KMS", "kms_key_id": own})
	not found("aws_redshift_cluster", {"kms_key_id": own})
}

test_private_copies_have_the_key_of_their_source if {
	not found("aws_rds_cluster", {"snapshot_identifier": "before"})
	not found("aws_db_instance", {"replicate_source_db": "crm"})
	not found("aws_ebs_volume", {"encrypted": true, "snapshot_id": "snap-1"})
}

test_exposed_replica if {
	table := {"server_side_encryption": [{"enabled": true, "kms_key_arn": own}], "replica": [{"region_name": "eu-west-1"}]}
	found("aws_dynamodb_table", table).says.args.settings == "replica.kms_key_arn"
}

test_undecided_key if {
	one := found("aws_sqs_queue", {"kms_master_key_id": sample.unknown})
	[one.verdict, codes(one)] == ["undecided", ["baseline/key-open"]]
	found("aws_efs_file_system", {"encrypted": sample.unknown, "kms_key_id": own}).verdict == "undecided"
}

encryption(algorithm, extra) := sample.store("aws_s3_bucket_server_side_encryption_configuration", {"rule": [object.union(
	{"apply_server_side_encryption_by_default": [algorithm]},
	extra,
)]})

kms := {"sse_algorithm": "aws:kms", "kms_master_key_id": own}

view(members) := sample.bucket(members).stores.s3[0]

bucket_found(members) := [one |
	some holder in key.holders(view(members))
	one := key.found_bucket(view(members), holder)
]

test_exposed_bucket if {
	[codes(one) | some one in bucket_found({"encryption": [encryption({"sse_algorithm": "AES256"}, {})]})] == [["algorithm"]]
	[codes(one) | some one in bucket_found({"encryption": [encryption({"sse_algorithm": "aws:kms"}, {})]})] == [["baseline/key-none"]]
	[codes(one) | some one in bucket_found({"encryption": [encryption(kms, {"blocked_encryption_types": ["NONE"]})]})] == [["baseline/is"]]
	some one in bucket_found({"encryption": [encryption({"sse_algorithm": "AES256"}, {})]})
	[one.address, one.store] == ["aws_s3_bucket_server_side_encryption_configuration.leads", "aws_s3_bucket.leads"]
}

test_exposed_bucket_without_any_rule if {
	one := key.found_none(view({}))
	[one.verdict, codes(one), one.store] == ["unguarded", ["none"], "aws_s3_bucket.leads"]
}

test_exposed_block_within_the_bucket if {
	inline := sample.store("aws_s3_bucket", {"server_side_encryption_configuration": [{"rule": [{"apply_server_side_encryption_by_default": [{"sse_algorithm": "AES256"}]}]}]})
	[one.address | some one in bucket_found({"bucket": inline})] == ["aws_s3_bucket.leads"]
	not key.found_none(view({"bucket": inline}))
}

test_private_bucket if {
	bucket_found({"encryption": [encryption(kms, {"blocked_encryption_types": ["SSE-C"]})]}) == []
	not key.found_none(view({"encryption": [encryption(kms, {})]}))
}

test_private_log_target if {
	sse := encryption({"sse_algorithm": "AES256"}, {})
	bucket_found({"encryption": [sse], "log_sources": [sample.store("aws_s3_bucket_logging", {})]}) == []
	delivery := {"effect": "Allow", "principals": [{"type": "Service", "value": "logging.s3.amazonaws.com"}]}
	policy := object.union(sample.store("aws_s3_bucket_policy", {}), {"documents": {"policy": {"statements": [delivery]}}})
	bucket_found({"encryption": [sse], "policies": [policy]}) == []
}

test_exposed_log_target_with_foreign_keys if {
	sse := encryption({"sse_algorithm": "AES256"}, {"blocked_encryption_types": ["NONE"]})
	[codes(one) | some one in bucket_found({"encryption": [sse], "log_sources": [sample.store("aws_s3_bucket_logging", {})]})] == [["baseline/is"]]
}

test_undecided_bucket if {
	[one.verdict | some one in bucket_found({"encryption": [encryption({"sse_algorithm": sample.unknown}, {})]})] == ["undecided"]
	one := key.found_none(view({"loose": {"encryption": ["aws_s3_bucket_server_side_encryption_configuration.other"]}}))
	[one.verdict, codes(one)] == ["undecided", ["candidate"]]
}
