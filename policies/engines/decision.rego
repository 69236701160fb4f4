# METADATA
# title: What the gate would say of a finding
# description: >
#   For runners other than the gate. Severities and the table of decisions come with the bundle, made from those of the gate; whatever they do
#   not tell is grave and does not pass. Waivers and the comparison with what was before are the gate's alone.
package engines.decision

import data.engines.words

# is_passed(found) is a total boolean.
default is_passed(_) := false

is_passed(found) if words.dictionary.passes[concat(" ", [found.verdict, place(found), data_class(found), severity(found)])]

place(found) := "store" if {
	found.store
} else := "elsewhere"

# severity(found): what the policy says, else what the rule says, else what the kind says.
severity(found) := object.get(words.dictionary.grades, [grade, object.get(found, "severity", found.kind)], "critical") if {
	grade := object.get(words.dictionary.rules, [found.rule, "grade"], "")
}

# data_class(found) is that of the store at stake.
data_class(found) := object.get(stores, [key], object.get(resources, [key], "unclassified")) if {
	key := [found.input, object.get(found, "store", "")]
}

stores := {[store.input, store.address]: store.data_class | some list in input.stores; some store in list}

resources := {[one.input, one.address]: one.data_class | some list in input.resources; some one in list}
