# METADATA
# title: What a distribution of CloudFront publishes
# description: >
#   published(distribution, origin) are the behaviours that hand out an origin to viewers who prove nothing: {place, path, state, references}.
#   state is open, or unknown where a value or a function at the edge decides. A web ACL and a list of countries tell nobody from another.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html
#     description: Serve private content with signed URLs and signed cookies
package lib.edge

import data.lib.store.nested
import data.lib.truth

types := {"aws_cloudfront_distribution", "aws_cloudfront_multitenant_distribution"}

# origins(distribution) are its origins with their place in the list.
origins(distribution) := [{"index": index, "origin": origin} |
	some index, origin in nested.elements(distribution.values.origin)
]

# identity(origin): the two types call it differently.
identity(origin) := origin if {
	truth.is_unknown(origin)
} else := object.get(origin, "origin_id", object.get(origin, "id", {"$unknown": []}))

# is_private(origin) is a total boolean: the origin answers nobody but CloudFront, which signs its requests.
default is_private(_) := false

is_private(origin) if truth.is_unknown(origin)

is_private(origin) if origin.origin_access_control_id

is_private(origin) if {
	some identity in nested.fields(object.get(origin, "s3_origin_config", []), "origin_access_identity")
	identity != ""
}

# is_off(distribution): nobody is served.
is_off(distribution) if distribution.values.enabled == false

# Every viewer has to show a certificate.
is_off(distribution) if {
	some mode in nested.fields(distribution.values.viewer_mtls_config, "mode")
	mode == "required"
}

published(distribution, origin) := [told |
	not is_off(distribution)
	some entry in behaviors(distribution)
	leads_to(distribution, entry.behavior, identity(origin))
	told := object.union(object.remove(entry, ["behavior"]), asked(entry.behavior))
	told.state != "closed"
]

# behaviors(distribution): the default one stands for whatever no other path fits.
behaviors(distribution) := [{"place": [name], "path": object.get(behavior, "path_pattern", "*"), "behavior": behavior} |
	some name in ["default_cache_behavior", "ordered_cache_behavior", "cache_behavior"]
	some behavior in nested.elements(distribution.values[name])
]

leads_to(_, behavior, _) if truth.is_unknown(behavior)

leads_to(_, behavior, _) if truth.is_unknown(behavior.target_origin_id)

leads_to(_, _, id) if truth.is_unknown(id)

leads_to(_, behavior, id) if behavior.target_origin_id == id

leads_to(distribution, behavior, id) if {
	some group in nested.elements(distribution.values.origin_group)
	identity(group) == behavior.target_origin_id
	some member in group.member
	member.origin_id == id
}

# asked(behavior) is {state, references}: whether viewers have to prove something.
asked(behavior) := {"state": "closed", "references": []} if {
	has_signer(behavior)
} else := {"state": "unknown", "references": references} if {
	references := open_ends(behavior)
	count(references) > 0
} else := {"state": "unknown", "references": []} if {
	truth.is_unknown(behavior)
} else := {"state": "open", "references": []}

# Key groups and accounts are lists, or blocks with a list. A list that is there has an element, known or not.
has_signer(behavior) if {
	some name in ["trusted_key_groups", "trusted_signers"]
	some listed in behavior[name]
	is_signer(listed)
}

is_signer(listed) if is_string(listed)

is_signer(listed) if truth.is_unknown(listed)

is_signer(listed) if {
	not listed.enabled == false
	count(listed.items) > 0
	is_array(listed.items)
}

# open_ends(behavior) are what would decide: lists that are not known, and what runs before a viewer is answered, which may turn it away.
open_ends(behavior) := sort({end |
	some value in array.concat(unknown_lists(behavior), functions(behavior))
	some end in ends(value)
})

unknown_lists(behavior) := [value |
	some name in ["trusted_key_groups", "trusted_signers"]
	some value in lists(nested.field(behavior, name))
	truth.is_unknown(value)
]

lists(named) := [named] if truth.is_unknown(named)

lists(named) := [items | some items in nested.fields(named, "items")] if is_array(named)

ends(value) := [value] if is_string(value)

ends(value) := truth.references(value) if truth.is_unknown(value)

# functions(behavior): what runs before a viewer is answered may turn it away.
functions(behavior) := [arn |
	some [name, key] in [["function_association", "function_arn"], ["lambda_function_association", "lambda_arn"], ["lambda_function_association", "lambda_function_arn"]]
	some association in nested.elements(behavior[name])
	object.get(association, "event_type", "viewer-request") == "viewer-request"
	some arn in nested.fields([association], key)
]

# bucket(distribution, index) says which bucket of this input an origin is.
bucket(distribution, index) := {"store": address} if {
	some address in distribution.links.origin[index].domain_name
	contains(concat("", [".", address]), ".aws_s3_bucket.")
} else := {}
