# METADATA
# title: What holds a public hole in an access point shut
# description: >
#   An access point has a block of its own, for good: it cannot be changed later. Here a flag that is not set is on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
#     description: Managing public access to access points
# custom:
#   together: [aws_s3control_multi_region_access_point, aws_s3control_multi_region_access_point_policy]
#   says:
#     flag-default: is not set, which means true for an access point
#     no-point: the access point of this policy is not in this input, and its public access block would decide
#     vpc-unknown: depends on {references}
package lib.store.point

import data.lib.finding
import data.lib.store.nested
import data.lib.store.s3
import data.lib.truth

# blocks(point) are the point's own blocks: of an access point, or of a multi-region one.
blocks(point) := point.values.public_access_block_configuration if {
	point.type == "aws_s3_access_point"
} else := [block |
	some listed in nested.fields(point.values.details, "public_access_block")
	some block in nested.elements(listed)
] if {
	point.type == "aws_s3control_multi_region_access_point"
} else := []

# block_layer(point, flag) is the layer of lib.store.s3 that the point's own block makes.
block_layer(point, flag) := s3.strongest([{
	"state": state,
	"name": concat(" ", [flag, "of the access point"]),
	"proof": flag_proof(point, flag),
}]) if {
	state := flag_state(point, flag)
}

# flag_proof(point, flag) says what the point has for the flag, flag_proofs(point) for each of the four.
flag_proof(point, flag) := finding.layer(point, path, "store/flag-default", {}) if {
	path := [block_attribute[point.type], flag]
	count(nested.fields(blocks(point), flag)) == 0
} else := s3.flag_layer_of(point, [block_attribute[point.type], flag], telling[0]) if {
	set := nested.fields(blocks(point), flag)
	telling := array.concat([value | some value in set; value == false], array.concat([value | some value in set; truth.is_unknown(value)], set))
}

flag_proofs(point) := {flag: flag_proof(point, flag) | some flag in s3.flags}

block_attribute := {
	"aws_s3_access_point": "public_access_block_configuration",
	"aws_s3control_multi_region_access_point": "public_access_block",
}

flag_state(point, flag) := "off" if {
	false in nested.fields(blocks(point), flag)
} else := "unknown" if {
	some value in nested.fields(blocks(point), flag)
	truth.is_unknown(value)
} else := "on"

# flags_in(point, state) are the flags of the point's own block that are in that state.
flags_in(point, state) := [flag | some flag in s3.flags; flag_state(point, flag) == state]

# layers(point, holder) are the layers that belong to the access point of the policy's holder; null stands for one that is not here.
layers(null, holder) := [unseen_layer(holder)]

layers(point, _) := [block_layer(point, "restrict_public_buckets"), vpc_layer(point)] if point != null

# unseen_layer(holder): the policy is here and its access point is not, so what that one blocks cannot be told.
unseen_layer(holder) := {
	"state": "unknown",
	"names": ["the block of its access point"],
	"because": [finding.layer(holder, [], "store/no-point", {})],
}

# in_vpc(point) is a total boolean: an access point that only a VPC reaches is never public.
default in_vpc(_) := false

in_vpc(point) if is_array(point.values.vpc_configuration)

# vpc_layer(point) holds nothing where there is no VPC.
vpc_layer(point) := {
	"state": "unknown",
	"names": ["vpc_configuration"],
	"because": [finding.layer(point, ["vpc_configuration"], "store/vpc-unknown", {"references": truth.deciders(truth.references(point.values.vpc_configuration))})],
} if {
	truth.is_unknown(point.values.vpc_configuration)
} else := {"state": "off", "names": [], "because": []}

# multi_region(holder) is the access point of a multi-region policy, by name or by the reference that stands for the name; null where it is not in this input.
multi_region(holder) := array.concat(
	[access |
		some name in nested.fields(holder.values.details, "name")
		some key in keys(name)
		some access in by_key[concat("|", [holder.input, key])]
	],
	[null],
)[0]

keys(name) := [concat(" ", ["name", name])] if is_string(name)

keys(name) := [concat(".", array.slice(parts, 0, count(parts) - 1)) |
	some reference in truth.references(name)
	parts := split(reference, ".")
] if {
	truth.is_unknown(name)
}

by_key[concat("|", [access.input, access.address])] contains access if {
	some access in input.resources.aws_s3control_multi_region_access_point
}

by_key[concat("|", [access.input, concat(" ", ["name", access.values.details[0].name])])] contains access if {
	some access in input.resources.aws_s3control_multi_region_access_point
}
