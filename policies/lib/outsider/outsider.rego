# METADATA
# title: Sharing with accounts that nobody listed
# description: >
#   The rule body for attributes that name somebody else's account or organization (class X). findings(places) takes, by resource type,
#   the paths of such attributes. It is silent while the configuration lists neither accounts nor organizations. A rule that uses it says
#   `outsider` and `outsider-unknown`.
package lib.outsider

import data.lib.finding
import data.lib.flag

findings(places) := {one |
	has_lists
	some type, paths in places
	some resource in input.resources[type]
	some path in paths
	one := found(resource, path, flag.settings(resource, path, ""))
}

# has_lists is true where the configuration lists accounts or organizations.
has_lists if count(input.context.accounts) + count(input.context.organizations) > 0

# found(resource, path, named) is the finding about what stands at one path; undefined where it is on the lists.
found(resource, path, named) := finding.plus(flag.found(resource, path, "shared", "outsider", opening), {
	"says": {"args": {"outsiders": concat(", ", opening.values)}},
	"exposure": opening.values,
}) if {
	opening := flag.opening(named, {value | some value in flag.known(named); is_outside(value)})
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
