# METADATA
# title: How a finding is made
package lib.finding

import data.lib.store

# at(resource, path, kind, verdict, code) is a finding without arguments, proof or exposure; `plus` adds them.
# An undecided finding says `<code>-unknown`.
at(resource, path, kind, verdict, code) := object.union(
	{
		"address": resource.address,
		"input": resource.input,
		"kind": kind,
		"verdict": verdict,
		"path": path,
		"says": {"code": spelled(code, verdict), "args": {}},
		"because": [],
		"exposure": [],
	},
	own_store(resource),
)

# plus(found, extra) is the finding with fields added or replaced: objects are merged, lists replaced.
# (`with` is a keyword of Rego.)
plus(found, extra) := object.union(found, extra)

# layer(resource, path, code, args) is one piece of proof for `because`.
layer(resource, path, code, args) := {
	"address": resource.address,
	"path": path,
	"says": {"code": code, "args": args},
}

spelled(code, verdict) := concat("", [code, "-unknown"]) if verdict == "undecided"

spelled(code, verdict) := code if verdict != "undecided"

own_store(resource) := {"store": resource.address} if is_store(resource)

own_store(resource) := {} if not is_store(resource)

default is_store(_) := false

is_store(resource) if store.types[resource.type]
