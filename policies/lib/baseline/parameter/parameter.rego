# METADATA
# title: Whether a database asks for TLS
# description: >
#   By a parameter of its parameter group, else by the default of its engine and version. found(store) is the finding about a database that does
#   not, or may not. A parameter group that is not in the input leaves it open, but for AWS's own (`default.…`), which have the defaults.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
#     description: Using SSL with a PostgreSQL DB instance, rds.force_ssl is on by default from version 15
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
#     description: Security with Amazon Aurora PostgreSQL, rds.force_ssl is on by default from version 17
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.html
#     description: SSL/TLS support for MySQL DB instances on Amazon RDS
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
#     description: Configuring security options for connections, require_ssl
# custom:
#   says:
#     parameter-is: "has {parameter} {value}"
#     parameter-default: "does not set {parameter}, which is off by default"
#     parameter-open: "{parameter} depends on {references}"
#     parameter-version: "does not set {parameter}, which is off by default before version {version} of the engine"
#     parameter-elsewhere: "is {group}, which is not in this input"
package lib.baseline.parameter

import data.lib.finding
import data.lib.store.nested
import data.lib.truth

# asked[engine] is the parameter that asks for TLS. `from` is the major version from which it is on by default.
asked := {
	"aurora-mysql": secure_transport,
	"aurora-postgresql": object.union(force_ssl, {"from": 17}),
	"docdb": {"name": "tls", "good": {"enabled", "fips-140-3", "tls1.2+", "tls1.3+"}, "from": 0},
	"mariadb": secure_transport,
	"mysql": secure_transport,
	"postgres": object.union(force_ssl, {"from": 15}),
	"redshift": {"name": "require_ssl", "good": {"true"}},
	"sqlserver-ee": force_ssl,
	"sqlserver-ex": force_ssl,
	"sqlserver-se": force_ssl,
	"sqlserver-web": force_ssl,
}

force_ssl := {"name": "rds.force_ssl", "good": {"1"}}

secure_transport := {"name": "require_secure_transport", "good": {"1", "on"}, "wanted": "1"}

engine(store) := {"aws_docdb_cluster": "docdb", "aws_redshift_cluster": "redshift"}[store.type] if {
	store.type in {"aws_docdb_cluster", "aws_redshift_cluster"}
} else := store.values.engine

groups := {
	"aws_db_instance": {"attribute": "parameter_group_name", "type": "aws_db_parameter_group"},
	"aws_docdb_cluster": {"attribute": "db_cluster_parameter_group_name", "type": "aws_docdb_cluster_parameter_group"},
	"aws_rds_cluster": {"attribute": "db_cluster_parameter_group_name", "type": "aws_rds_cluster_parameter_group"},
	"aws_redshift_cluster": {"attribute": "cluster_parameter_group_name", "type": "aws_redshift_parameter_group"},
}

found(store) := finding.plus(finding.at(place.holder, place.path, "guardrail", place.verdict, "parameter"), {
	"store": store.address,
	"says": {"args": {"parameter": parameter.name, "wanted": object.get(parameter, "wanted", concat(" | ", sort(parameter.good)))}},
	"because": [finding.layer(place.holder, place.path, concat("/", ["baseline", place.code]), object.union({"parameter": parameter.name}, place.args))],
	"exposure": [concat(":", ["parameter", parameter.name])],
}) if {
	parameter := asked[engine(store)]
	place := lax(store, parameter)
}

# lax(store, parameter) is where it is said that TLS is not asked for; undefined where it is.
lax(store, parameter) := [place |
	some group in store.companions[groups[store.type].type]
	place := in_group(store, group, parameter)
][0]

lax(store, parameter) := elsewhere(store, parameter) if not store.companions[groups[store.type].type]

elsewhere(store, parameter) := {"holder": store, "path": [name], "verdict": "undecided", "code": "parameter-open", "args": {"references": truth.deciders(truth.references(store.values[name]))}} if {
	name := groups[store.type].attribute
	truth.is_unknown(store.values[name])
} else := {"holder": store, "path": [name], "verdict": "undecided", "code": "parameter-elsewhere", "args": {"group": store.values[name]}} if {
	name := groups[store.type].attribute
	is_string(store.values[name])
	not startswith(store.values[name], "default.")
} else := by_default(store, store, [groups[store.type].attribute], parameter)

in_group(store, group, parameter) := found_value if {
	set_to := values(group, parameter.name)
	count(set_to) > 0
	found_value := wrong(group, parameter, set_to)
} else := by_default(store, group, ["parameter"], parameter) if {
	count(values(group, parameter.name)) == 0
}

# The values of a parameter in a group; what is not known may be about it.
values(group, name) := {object.get(entry, "value", entry) |
	some entry in nested.elements(object.get(group.values, "parameter", []))
	may_be(entry, name)
}

may_be(entry, name) if lower(entry.name) == name

may_be(entry, _) if truth.is_unknown(object.get(entry, "name", entry))

wrong(group, parameter, set_to) := {"holder": group, "path": ["parameter"], "verdict": "unguarded", "code": "parameter-is", "args": {"value": concat(", ", bad)}} if {
	bad := sort({value | some value in set_to; is_string(value); not lower(value) in parameter.good})
	count(bad) > 0
} else := {"holder": group, "path": ["parameter"], "verdict": "undecided", "code": "parameter-open", "args": {"references": truth.deciders(references)}} if {
	references := sort({reference | some value in set_to; some reference in truth.references(value)})
	some value in set_to
	truth.is_unknown(value)
}

by_default(store, holder, path, parameter) := {"holder": holder, "path": path, "verdict": "unguarded", "code": "parameter-default", "args": {}} if {
	not parameter.from
} else := {"holder": holder, "path": path, "verdict": "unguarded", "code": "parameter-version", "args": {"version": format_int(parameter.from, 10)}} if {
	major(store) < parameter.from
} else := {"holder": holder, "path": path, "verdict": "undecided", "code": "parameter-open", "args": {"references": "engine_version"}} if {
	parameter.from > 0
	not major(store)
}

major(store) := to_number(split(store.values.engine_version, ".")[0])
