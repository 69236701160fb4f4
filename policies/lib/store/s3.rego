# METADATA
# title: What holds a public hole in a bucket shut
# description: >
#   A layer is on, off or unknown. Only what takes the effect from a hole that is there counts: block_public_policy and
#   block_public_acls reject the next request and leave in force what exists.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access to your Amazon S3 storage
# custom:
#   says:
#     flag-on: is true
#     flag-off: is false
#     flag-unset: is not set, which means false
#     flag-unknown: depends on {references}
#     ownership-on: is BucketOwnerEnforced, so ACLs have no effect
#     ownership-off: is {ownership}, so ACLs count
#     ownership-unknown: depends on {references}
#     no-block: has no public access block in this input
#     no-bucket: neither the bucket nor a public access block for it is in this input
#     block-removed: is removed by this plan
#     always-blocked: "the service refuses public access to {subject} at all times"
package lib.store.s3

import data.lib.finding
import data.lib.store.nested
import data.lib.truth

flags := ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

# policy_guard(store, holder) weighs what holds a public policy in that resource, acl_guard(store) what holds a public ACL.
policy_guard(store, holder) := guard([service_layer(holder, "directory buckets")]) if {
	has_directory_bucket(store)
} else := guard([service_layer(holder, "directory buckets")]) if {
	of_directory_bucket(holder)
} else := guard(array.concat(policy_layers(store), [missing_block(store)]))

acl_guard(store) := guard([
	flag_layer("ignore_public_acls", store.blocks, "of the bucket"),
	flag_layer("ignore_public_acls", store.account_blocks, "of the account"),
	ownership_layer(store.ownership),
	missing_block(store),
])

policy_layers(store) := [
	flag_layer("restrict_public_buckets", store.blocks, "of the bucket"),
	flag_layer("restrict_public_buckets", store.account_blocks, "of the account"),
]

# guard(layers): how many hold, how many may hold, whose names a message gives, and the proof.
guard(layers) := {
	"held": held,
	"unknown": count([layer | some layer in layers; layer.state == "unknown"]),
	"names": [name | some layer in layers; layer.state == named; some name in layer.names],
	"because": [proof | some layer in layers; some proof in layer.because],
} if {
	held := count([layer | some layer in layers; layer.state == "on"])
	named := ["unknown", "on"][min([held, 1])]
}

# flag_layer(flag, blocks, whose): one block with the flag on is enough, whatever the others say.
flag_layer(flag, blocks, whose) := strongest([entry |
	some block in blocks
	state := flag_state(block.values, flag)
	entry := {
		"state": state,
		"name": concat(" ", [flag, whose]),
		"proof": flag_proof(block, flag),
	}
])

# flag_proof(block, flag) says what the block has for the flag, flag_proofs(block) for each of the four.
flag_proof(block, flag) := finding.layer(block, [flag], "store/flag-unset", {}) if {
	not is_set(block.values, flag)
} else := flag_layer_of(block, [flag], block.values[flag])

flag_proofs(block) := {flag: flag_proof(block, flag) | some flag in flags}

flag_layer_of(resource, path, value) := finding.layer(resource, path, "store/flag-on", {}) if {
	value == true
} else := finding.layer(resource, path, "store/flag-unknown", {"references": truth.deciders(truth.references(value))}) if {
	truth.is_unknown(value)
} else := finding.layer(resource, path, "store/flag-off", {})

default is_set(_, _) := false

is_set(values, flag) if not is_null(object.get(values, flag, null))

# A flag that is not set is off: the provider's default.
flag_state(values, flag) := "on" if {
	values[flag] == true
} else := "unknown" if {
	truth.is_unknown(values[flag])
} else := "off"

# flags_in(block, state) are the flags of a block that are in that state.
flags_in(block, state) := [flag | some flag in flags; flag_state(block.values, flag) == state]

ownership_layer(controls) := strongest([entry |
	some control in controls
	some ownership in ownerships(control)
	entry := {
		"state": ownership_state(ownership),
		"name": "object_ownership",
		"proof": ownership_proof(control, ownership),
	}
])

# ownerships(control) are the values of a resource's rules: one, unless the configuration is odd.
ownerships(control) := nested.fields(control.values.rule, "object_ownership")

ownership_state(ownership) := "unknown" if {
	truth.is_unknown(ownership)
} else := "on" if {
	ownership == "BucketOwnerEnforced"
} else := "off"

ownership_proof(control, ownership) := finding.layer(control, ["rule", "object_ownership"], code, args) if {
	state := ownership_state(ownership)
	code := concat("-", ["store/ownership", state])
	args := object.get({"unknown": {"references": truth.deciders(truth.references(ownership))}}, state, {"ownership": ownership})
}

# service_layer(resource, subject): the service itself refuses, and no plan can change it.
service_layer(resource, subject) := {
	"state": "on",
	"names": ["the service itself"],
	"because": [finding.layer(resource, [], "store/always-blocked", {"subject": subject})],
}

# strongest(entries) is one layer: what is weaker than the strongest entry changes nothing.
strongest(entries) := {
	"state": state,
	"names": sort({entry.name | some entry in entries; entry.state == state}),
	"because": [entry.proof | some entry in entries; entry.state == state],
} if {
	states := {entry.state | some entry in entries} | {"off"}
	state := [known | some known in ["on", "unknown", "off"]; states[known]][0]
}

# missing_block(store) holds nothing: it is the proof that there is no block, or that the plan removes it.
missing_block(store) := {"state": "off", "names": [], "because": array.concat(
	[finding.layer(block, [], "store/block-removed", {}) | some block in removed],
	[finding.layer(store, [], unblocked(store), {}) | count(store.blocks) + count(removed) == 0],
)} if {
	removed := removed_blocks(store)
}

unblocked(store) := "store/no-bucket" if {
	store.bucket == null
} else := "store/no-block"

# removed_blocks(store): blocks that the plan takes from a bucket that stays. One with no flag on protected nothing, and
# `skip_destroy` leaves the setting in place.
removed_blocks(store) := [block |
	some block in store.removed
	block.type == "aws_s3_bucket_public_access_block"
	object.get(block.values, "skip_destroy", false) != true
	count(flags_in(block, "off")) < count(flags)
]

# has_directory_bucket(store) and of_directory_bucket(holder) are total booleans. The second tells by the name, where the
# bucket is not in this input.
default has_directory_bucket(_) := false

has_directory_bucket(store) if store.bucket.type == "aws_s3_directory_bucket"

default of_directory_bucket(_) := false

of_directory_bucket(holder) if endswith(holder.values.bucket, "--x-s3")
