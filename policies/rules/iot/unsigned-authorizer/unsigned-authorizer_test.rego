package rules.iot["unsigned-authorizer_test"]

import data.lib.store.sample_test as sample
import data.rules.iot["unsigned-authorizer"] as rule

decided(values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({"aws_iot_authorizer": [sample.resource("aws_iot_authorizer", values)]})
}

on(verdict) := {["aws_iot_authorizer.leads", "indirect", verdict, ""]}

test_exposed if decided({"signing_disabled": true}) == on("unguarded")

test_private if {
	decided({}) == set()
	decided({"signing_disabled": false}) == set()
	decided({"signing_disabled": true, "status": "INACTIVE"}) == set()
}

test_undecided if decided({"signing_disabled": sample.unknown}) == on("undecided")
