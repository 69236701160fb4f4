package lib.residency_test

import data.lib.residency
import data.lib.store.sample_test as sample

eu := ["eu-central-1", "eu-west-1"]

context := object.union(sample.context, {"residency": {"eu": eu, "japan": ["ap-northeast-1"]}})

demand(set) := {"set": set, "of": "aws_thing.leads"}

thing(extra) := object.union(sample.resource("aws_sqs_queue", {}), extra)

unknown := {"$unknown": ["var.region"]}

# one(resource, places): what is found, judged within the context above.
one(resource, places) := found if {
	found := residency.found(resource, places, "outside") with input as {"context": context}
}

own(extra) := found if {
	resource := thing(extra)
	found := one(resource, residency.own(resource))
}

codes(found) := [layer.says | some layer in found.because]

test_exposed_outside if {
	found := own({"region": "us-east-1", "residency": [demand("eu")]})
	[found.kind, found.verdict, found.path] == ["residency", "exposed", []]
	found.says == {"code": "outside", "args": {"regions": "us-east-1", "where": "the residency eu"}}
	codes(found) == [
		{"code": "residency/in", "args": {"region": "us-east-1"}},
		{"code": "residency/demand", "args": {"set": "eu"}},
	]
	found.because[1].address == "aws_thing.leads"
	found.because[1].path == ["tags", "residency"]
	found.exposure == ["region:us-east-1", "residency:eu"]
}

test_exposed_outside_one_of_two_residencies if {
	found := own({"region": "ap-northeast-1", "residency": [demand("japan"), demand("eu")]})
	found.verdict == "exposed"
	found.says.args.where == "the residency japan and eu"
}

test_exposed_outweighs_what_is_not_known if {
	found := own({"region": "us-east-1", "residency": [demand(unknown), demand("eu")]})
	found.verdict == "exposed"
	found.says.args.where == "the residency eu"
}

test_exposed_names_the_attribute_that_says_the_region if {
	found := own({"values": {"region": "us-east-1"}, "region": "us-east-1", "residency": [demand("eu")]})
	found.path == ["region"]
}

test_exposed_copies_outside if {
	resource := thing({
		"residency": [demand("eu")],
		"copies": [
			{"path": ["replica[0]"], "region": "us-east-1"},
			{"path": ["replica[1]"], "region": "eu-west-1"},
			{"path": ["replica[2]"], "region": "sa-east-1"},
			{"path": ["replica[3]"], "region": unknown},
		],
	})
	found := one(resource, residency.copies(resource))
	found.says.args.regions == "sa-east-1, us-east-1"
	[layer.path | some layer in found.because] == [["replica[0]"], ["replica[2]"], ["tags", "residency"]]
}

test_exposed_outside_the_regions_of_the_configuration if {
	resource := thing({"region": "us-east-1"})
	found := residency.found(resource, residency.own(resource), "outside") with input as {"context": object.union(sample.context, {"regions": eu})}
	found.says.args.where == "context.regions"
	codes(found) == [{"code": "residency/in", "args": {"region": "us-east-1"}}]
	found.exposure == ["region:us-east-1"]
}

test_private_residency_outweighs_the_regions_of_the_configuration if {
	resource := thing({"region": "ap-northeast-1", "residency": [demand("japan")]})
	not residency.found(resource, residency.own(resource), "outside") with input as {"context": object.union(context, {"regions": eu})}
}

test_private_inside if not own({"region": "eu-west-1", "residency": [demand("eu")]})

test_private_nothing_demanded if not own({"region": "us-east-1"})

test_private_no_copies if {
	resource := thing({"residency": [demand("eu")]})
	not one(resource, residency.copies(resource))
}

test_undecided_region_not_known if {
	found := own({"region": unknown, "residency": [demand("eu")]})
	found.verdict == "undecided"
	found.says == {"code": "outside-unknown", "args": {"regions": "", "where": "the residency eu"}}
	codes(found)[0] == {"code": "residency/in-unknown", "args": {"references": "var.region"}}
}

test_undecided_region_not_told if {
	codes(own({"residency": [demand("eu")]}))[0] == {"code": "residency/in-untold", "args": {}}
	resource := thing({"residency": [demand("eu")], "copies": [{"path": ["bucket"], "to": "arn:aws:s3:::elsewhere"}]})
	codes(one(resource, residency.copies(resource)))[0] == {"code": "residency/to-untold", "args": {"to": "arn:aws:s3:::elsewhere"}}
}

test_undecided_residency_not_known if {
	found := own({"region": "eu-west-1", "residency": [demand(unknown)]})
	found.verdict == "undecided"
	found.says.args.where == "its residency"
	codes(found)[1] == {"code": "residency/demand-unknown", "args": {"references": "var.region"}}
}

test_undecided_residency_that_means_nothing if {
	found := own({"region": "eu-west-1", "residency": [demand("europe")]})
	found.verdict == "undecided"
	codes(found)[1] == {"code": "residency/demand-undefined", "args": {"set": "europe"}}
}

test_store_at_stake_is_itself_or_what_has_the_tag if {
	own({"region": "us-east-1", "residency": [demand("eu")]}).store == "aws_sqs_queue.leads"
	plan := object.union(sample.resource("aws_backup_plan", {}), {"region": "us-east-1", "residency": [demand("eu")]})
	one(plan, residency.own(plan)).store == "aws_thing.leads"
	found := residency.found(plan, residency.own(plan), "outside") with input as {"context": object.union(sample.context, {"regions": eu})}
	not residency.found(object.remove(plan, ["residency"]), [], "outside") with input as {"context": context}
	found.store == "aws_thing.leads"
}
