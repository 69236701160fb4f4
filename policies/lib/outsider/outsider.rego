# METADATA
# title: Sharing with accounts that nobody listed
# description: >
#   The rule body for attributes that name somebody else's account or organization (class X). findings(places) takes, by resource type,
#   the paths of such attributes. It is silent while the configuration lists neither accounts nor organizations. A rule that uses it says
#   `outsider` and `outsider-unknown`.
package lib.outsider

import data.lib.finding
import data.lib.flag

findings(places) := {found |
	count(input.context.accounts) + count(input.context.organizations) > 0
	some type, paths in places
	some resource in input.resources[type]
	some path in paths
	named := flag.settings(resource, path, "")
	opening := flag.opening(named, {value | some value in flag.known(named); is_outside(value)})
	found := finding.plus(flag.found(resource, path, "shared", "outsider", opening), {
		"says": {"args": {"outsiders": concat(", ", opening.values)}},
		"exposure": opening.values,
	})
}

# A text that names neither an account nor an organization says nothing: a service, a group, everybody.
is_outside(text) if {
	count(input.context.organizations) > 0
	named := organization(text)
	not named in input.context.organizations
}

is_outside(text) if {
	count(input.context.accounts) > 0
	not organization(text)
	named := account(text)
	not named in input.context.accounts
}

organization(text) := name if {
	startswith(text, "arn:")
	some kind in [":organization/", ":ou/"]
	rest := split(text, kind)
	count(rest) == 2
	name := split(rest[1], "/")[0]
}

account(text) := text if {
	is_account(text)
} else := id if {
	startswith(text, "arn:")
	id := split(text, ":")[4]
	is_account(id)
}

is_account(text) if {
	count(text) == 12
	trim(text, "0123456789") == ""
}
