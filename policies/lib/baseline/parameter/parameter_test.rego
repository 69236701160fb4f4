package lib.baseline.parameter_test

import data.lib.baseline.parameter
import data.lib.baseline.sample_test as sample

database(values) := sample.store("aws_db_instance", object.union({"engine": "postgres"}, values))

with_group(values, parameters) := object.union(database(values), {"companions": {"aws_db_parameter_group": [sample.store("aws_db_parameter_group", {"parameter": parameters})]}})

set(value) := [{"name": "log_statement", "value": "ddl"}, {"name": "rds.force_ssl", "value": value}]

brief(store) := [one.address, one.verdict, one.because[0].says] if {
	one := parameter.found(store)
}

says(code, args) := {"code": concat("/", ["baseline", code]), "args": object.union({"parameter": "rds.force_ssl"}, args)}

test_private_set if {
	not parameter.found(with_group({"engine_version": "14.9"}, set("1")))
	not parameter.found(object.union(
		sample.store("aws_rds_cluster", {"engine": "aurora-mysql"}),
		{"companions": {"aws_rds_cluster_parameter_group": [sample.store("aws_rds_cluster_parameter_group", {"parameter": [{"name": "require_secure_transport", "value": "ON"}]})]}},
	))
}

test_private_by_default if {
	not parameter.found(database({"engine_version": "15.4"}))
	not parameter.found(database({"engine_version": "16", "parameter_group_name": "default.postgres16"}))
	not parameter.found(with_group({"engine_version": "17.1"}, [{"name": "log_statement", "value": "ddl"}]))
	not parameter.found(sample.store("aws_docdb_cluster", {}))
}

test_private_engine_without_such_a_parameter if {
	not parameter.found(database({"engine": "oracle-ee"}))
	not parameter.found(sample.store("aws_rds_cluster", {}))
	not parameter.found(sample.store("aws_docdb_cluster", {"engine": sample.unknown}))
}

test_exposed_by_default if {
	brief(database({"engine_version": "14.9"})) == ["aws_db_instance.leads", "unguarded", says("parameter-version", {"version": "15"})]
	brief(with_group({"engine_version": "14"}, [])) == ["aws_db_parameter_group.leads", "unguarded", says("parameter-version", {"version": "15"})]
	brief(database({"engine": "sqlserver-ee"})) == ["aws_db_instance.leads", "unguarded", says("parameter-default", {})]
	brief(database({"engine": "sqlserver-ee", "parameter_group_name": "default.sqlserver-ee-15.0"})) == ["aws_db_instance.leads", "unguarded", says("parameter-default", {})]
	parameter.found(sample.store("aws_redshift_cluster", {})).says.args == {"parameter": "require_ssl", "wanted": "true"}
}

test_exposed_switched_off if {
	brief(with_group({"engine_version": "16"}, set("0"))) == ["aws_db_parameter_group.leads", "unguarded", says("parameter-is", {"value": "0"})]
	parameter.found(with_group({}, set("0"))).store == "aws_db_instance.leads"
}

# Those of `count`, of which it is not known which is meant.
test_exposed_one_of_two_groups if {
	group := sample.store("aws_db_parameter_group", {"parameter": set("1")})
	lax := object.union(sample.store("aws_db_parameter_group", {"parameter": set("0")}), {"address": "aws_db_parameter_group.lax"})
	brief(object.union(database({}), {"companions": {"aws_db_parameter_group": [group, lax]}}))[0] == "aws_db_parameter_group.lax"
}

test_undecided_version if brief(database({})) == ["aws_db_instance.leads", "undecided", says("parameter-open", {"references": "engine_version"})]

test_undecided_group_that_is_not_here if {
	brief(database({"parameter_group_name": "crm"})) == ["aws_db_instance.leads", "undecided", says("parameter-elsewhere", {"group": "crm"})]
	brief(database({"parameter_group_name": sample.unknown})) == ["aws_db_instance.leads", "undecided", says("parameter-open", {"references": "var.later"})]
}

test_undecided_parameter if {
	open := ["aws_db_parameter_group.leads", "undecided", says("parameter-open", {"references": "var.later"})]
	brief(with_group({}, set(sample.unknown))) == open
	brief(with_group({}, [sample.unknown])) == open
	brief(with_group({}, sample.unknown)) == open
	brief(with_group({}, [{"name": sample.unknown, "value": sample.unknown}])) == open
}
