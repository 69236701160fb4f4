package rules.baseline["database-sign-in_test"]

import data.lib.baseline.sample_test as sample
import data.rules.baseline["database-sign-in"] as rule

says(type, values) := result if {
	result := [found.says.code | some found in rule.findings] with input as sample.lone([sample.store(type, values)])
}

by_role := {"engine": "aurora-postgresql", "iam_database_authentication_enabled": true}

test_exposed_by_password_alone if {
	says("aws_rds_cluster", {"engine": "aurora-postgresql"}) == ["weak"]
	says("aws_neptune_cluster", {}) == ["weak"]
}

test_exposed_password_in_state if {
	says("aws_rds_cluster", object.union(by_role, {"master_password": {"$sensitive": true}})) == ["password"]
	says("aws_redshift_cluster", {"master_password": sample.unknown}) == ["password"]
}

test_private_by_role if {
	says("aws_rds_cluster", by_role) == []
	says("aws_rds_cluster", object.union(by_role, {"manage_master_user_password": true})) == []
}

test_private_by_directory if says("aws_db_instance", {"engine": "postgres", "domain": "d-1"}) == []

test_private_engine_without_such_sign_in if {
	says("aws_db_instance", {"engine": "oracle-ee"}) == []
	says("aws_db_instance", {"replicate_source_db": "crm"}) == []
}

test_undecided_sign_in if says("aws_rds_cluster", {"engine": "aurora-mysql", "iam_database_authentication_enabled": sample.unknown}) == ["weak-unknown"]
