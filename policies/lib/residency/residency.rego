# METADATA
# title: Where data has to stay
# description: >
#   The rule body for places of data: found(resource, places, code) is the finding about those that lie outside, or may. What is demanded
#   is the residency tag of the resource and of what its data comes from, else `context.regions` of the configuration; without either
#   nothing is judged. A rule that uses it says the code, and the code with `-unknown`.
# custom:
#   says:
#     in: "is in {region}"
#     in-unknown: "is in a region that depends on {references}"
#     in-untold: "is in a region that the input does not tell: name it in the provider configuration, or give region"
#     to: "leads to {region}"
#     to-unknown: "leads to a region that depends on {references}"
#     to-untold: "leads to {to}, whose region the input does not tell: check its configuration together with this one"
#     demand: "has the residency {set}"
#     demand-unknown: "has a residency that depends on {references}"
#     demand-undefined: "has the residency {set}, which means no region: name a known set or regions, or define context.residency.{set}"
package lib.residency

import data.lib.finding
import data.lib.truth

# own(resource) is the place where a resource itself lies, copies(resource) are those that it writes to.
own(resource) := [object.union({"path": own_path(resource), "at": "in"}, object.filter(resource, ["region"]))]

own_path(resource) := ["region"] if {
	resource.values.region
} else := []

copies(resource) := [object.union(copy, {"at": "to"}) | some copy in object.get(resource, "copies", [])]

# found(resource, places, code): one finding a resource. What lies outside for sure outweighs what may.
found(resource, places, code) := told(resource, code, "exposed", all, outside) if {
	all := demands(resource)
	outside := [place | some place in places; state(place, all) == "outside"]
	count(outside) > 0
} else := told(resource, code, "undecided", all, open) if {
	all := demands(resource)
	open := [place | some place in places; state(place, all) == "unknown"]
	count(open) > 0
}

# demands(resource): {set, of, regions}, without regions where nobody knows what the set means. `of` is the resource with the tag.
demands(resource) := [object.union(demand, meaning(demand.set)) | some demand in resource.residency] if {
	resource.residency
} else := [{"regions": input.context.regions}] if {
	count(input.context.regions) > 0
} else := []

meaning(set) := {"regions": input.context.residency[set]}

meaning(set) := {} if not input.context.residency[set]

state(place, all) := "outside" if {
	is_string(place.region)
	some demand in all
	not place.region in demand.regions
} else := "unknown" if {
	some demand in all
	is_open(place, demand)
} else := "inside"

is_open(place, _) if not is_named(place)

is_open(_, demand) if not demand.regions

default is_named(_) := false

is_named(place) if is_string(place.region)

told(resource, code, verdict, all, places) := finding.plus(
	finding.at(resource, places[0].path, "residency", verdict, code),
	object.union(
		{
			"says": {"args": {"regions": concat(", ", regions), "where": where(all)}},
			"because": array.concat(
				[finding.layer(resource, place.path, said.code, said.args) | some place in places; said := placed(place)],
				[finding.layer({"address": demand.of}, ["tags", "residency"], said.code, said.args) | some demand in all; said := demanded(demand)],
			),
			"exposure": array.concat([concat(":", ["region", region]) | some region in regions], sets(all)),
		},
		at_stake(resource),
	),
) if {
	regions := sort({place.region | some place in places; is_string(place.region)})
}

where(all) := concat(" ", ["the residency", concat(" and ", [demand.set | some demand in all; is_string(demand.set)])]) if {
	some demand in all
	is_string(demand.set)
} else := "its residency" if {
	some demand in all
	demand.set
} else := "context.regions"

sets(all) := [concat(":", ["residency", demand.set]) | some demand in all; is_string(demand.set)]

placed(place) := {"code": concat("", ["residency/", place.at, "-unknown"]), "args": {"references": truth.deciders(truth.references(place.region))}} if {
	truth.is_unknown(place.region)
} else := {"code": concat("", ["residency/", place.at]), "args": {"region": place.region}} if {
	place.region
} else := {"code": concat("", ["residency/", place.at, "-untold"]), "args": object.filter(place, ["to"])}

demanded(demand) := {"code": "residency/demand-unknown", "args": {"references": truth.deciders(truth.references(demand.set))}} if {
	truth.is_unknown(demand.set)
} else := {"code": "residency/demand", "args": {"set": demand.set}} if {
	demand.regions
	demand.set
} else := {"code": "residency/demand-undefined", "args": {"set": demand.set}} if {
	demand.set
}

# What makes the copies is not always what keeps the data: then that is at stake whose tag asks for it.
at_stake(resource) := {"store": resource.residency[0].of} if {
	not finding.is_store(resource)
	resource.residency
} else := {}
