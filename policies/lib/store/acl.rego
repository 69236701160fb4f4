# METADATA
# title: Whom an ACL lets in
# description: >
#   grants(resource) lists what a resource grants to everybody: {path, group, permissions, references}. The group is AllUsers,
#   AuthenticatedUsers (anyone with any AWS account), or empty where it depends on the references.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
#     description: Access control list (ACL) overview
package lib.store.acl

import data.lib.store.nested
import data.lib.truth

canned := {
	"public-read": {"group": "AllUsers", "permissions": ["READ"]},
	"public-read-write": {"group": "AllUsers", "permissions": ["READ", "WRITE"]},
	"authenticated-read": {"group": "AuthenticatedUsers", "permissions": ["READ"]},
}

# A resource has a canned ACL or grants. Beside a known canned one, unknown grants are what the provider computes from it.
grants(resource) := array.concat(
	[grant | grant := canned_grant(resource.values.acl)],
	[grant |
		some placed in placed_grants(resource)
		not computed(resource, placed.grant)
		some uri in uris(placed.grant)
		grant := uri_grant(placed, uri)
	],
)

default computed(_, _) := false

computed(resource, grant) if {
	truth.is_unknown(grant)
	is_string(resource.values.acl)
}

canned_grant(acl) := object.union(canned[acl], {"path": ["acl"], "references": [], "acl": acl})

canned_grant(acl) := unknown_grant(["acl"], acl) if truth.is_unknown(acl)

# The places of a grant: in a bucket or copied object, in the logging of another bucket, and in the ACL resource.
placed_grants(resource) := array.concat(
	[{"path": [name], "grant": grant} |
		some name in ["grant", "target_grant"]
		some grant in nested.elements(resource.values[name])
	],
	[{"path": ["access_control_policy", "grant"], "grant": grant} |
		some blocks in nested.fields(resource.values.access_control_policy, "grant")
		some grant in nested.elements(blocks)
	],
)

uris(grant) := {uri | some uri in nested.fields([grant], "uri")} | {uri |
	some grantees in nested.fields([grant], "grantee")
	some uri in nested.fields(grantees, "uri")
}

uri_grant(placed, uri) := unknown_grant(placed.path, uri) if {
	truth.is_unknown(uri)
} else := {"path": placed.path, "group": group, "permissions": permissions(placed.grant), "references": []} if {
	some group in ["AllUsers", "AuthenticatedUsers"]
	endswith(uri, concat("/", ["/groups/global", group]))
}

unknown_grant(path, value) := {"path": path, "group": "", "permissions": [], "references": truth.references(value)}

# One place calls the list of permissions so, the others have one permission a grant.
permissions(grant) := sort({text | some text in grant.permissions; is_string(text)} | {text | text := grant.permission; is_string(text)})
