package lib.carrier

import data.lib.truth

# reach(resource, carrier) is how far away somebody may be whom the policy lets in:
#   anyone     anywhere, with a request that nobody signed
#   signed     anywhere, with an AWS account
#   unknown    maybe no farther than within its own VPC
#   inside     no farther
reach(resource, carrier) := "signed" if {
	not carrier.anonymous
	not confinable[owner_type(resource)]
} else := "anyone" if {
	not confinable[owner_type(resource)]
} else := reached(owners(resource, carrier), carrier)

# What the policy belongs to is the resource itself, or another that it is linked to. One that is not in the input may be
# confined or not: nothing is taken off a policy that says anyone.
owner_type(resource) := object.get(owned_by, resource.type, resource.type)

owned_by := {
	"aws_api_gateway_rest_api_policy": "aws_api_gateway_rest_api",
	"aws_elasticsearch_domain_policy": "aws_elasticsearch_domain",
	"aws_opensearch_domain_policy": "aws_opensearch_domain",
}

confinable := {"aws_api_gateway_rest_api", "aws_elasticsearch_domain", "aws_fsx_s3_access_point_attachment", "aws_opensearch_domain"}

owners(resource, carrier) := [resource] if {
	not owned_by[resource.type]
} else := [owner | some owner in near; owner.input == resource.input] if {
	near := linked_owners(resource, carrier)
	some owner in near
	owner.input == resource.input
} else := linked_owners(resource, carrier)

linked_owners(resource, carrier) := [owner |
	some address in resource.links[carrier.link]
	some by_address in owner_at[owned_by[resource.type]]
	owner := by_address[address]
]

# Two inputs may each have a resource of the same address.
owner_at := {type: {name: {owner.address: owner | some owner in input.resources[type]; owner.input == name} | some name in inputs} |
	some type in ({type | some _, type in owned_by} & object.keys(input.resources))
	inputs := {owner.input | some owner in input.resources[type]}
}

# A private API is called through an endpoint in any VPC; it is a policy that says in which.
reached(found, carrier) := "signed" if {
	some owner in found
	owner.values.endpoint_configuration[0].types == ["PRIVATE"]
} else := "inside" if {
	some owner in found
	is_array(confinement(owner))
} else := "unknown" if {
	some owner in found
	truth.is_unknown(confinement(owner))
} else := {true: "anyone", false: "signed"}[carrier.anonymous]

confinement(owner) := owner.values.vpc_options

confinement(owner) := owner.values.s3_access_point[0].vpc_configuration
