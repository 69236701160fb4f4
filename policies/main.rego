# METADATA
# title: All findings of all rules
# description: The only entrypoint. A rule is a folder, and nothing lists them.
package dealerguard

findings contains object.union(found, {"rule": concat("/", [service, name])}) if {
	some service, name
	some found in data.rules[service][name].findings
}
