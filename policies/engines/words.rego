# METADATA
# title: Sentences of findings
# description: For runners other than the gate. The sentences come with the bundle, made from METADATA; where there is none, the code stands.
package engines.words

# dictionary is {rules, says, grades, passes}; a bundle brings it.
default dictionary := {"rules": {}, "says": {}, "grades": {}, "passes": set()}

dictionary := data.dealerguard.words

sentence(found) := filled(template, found) if {
	code := found.says.code
	template := object.get(dictionary.rules, [found.rule, "says", code], object.get(dictionary.says, code, code))
}

# fix(found): a fix of its own for what is found, else that of the rule.
fix(found) := filled(template, found) if {
	rule := object.get(dictionary.rules, found.rule, {})
	fixes := object.get(rule, "fixes", {})
	code := found.says.code
	template := object.get(fixes, code, object.get(fixes, trim_suffix(code, "-unknown"), object.get(rule, "fix", "see the rule")))
}

filled(template, found) := strings.replace_n(
	{concat("", ["{", name, "}"]): plain(text_of(value), 200) | some name, value in found.says.args},
	template,
)

text_of(value) := value if {
	is_string(value)
} else := json.marshal(value)

# plain(text, longest): what a reader would not see, or what could move a cursor, stands as "�"; what is too long is cut.
plain(text, longest) := strings.replace_n({mark[0]: "�" | some mark in marks}, short) if {
	short := cut(text, longest)
	marks := regex.find_all_string_submatch_n(treacherous, short, -1)
}

cut(text, longest) := text if {
	count(text) <= longest
} else := concat("", [substring(text, 0, longest), "…"])

treacherous := `[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\x{180B}-\x{180F}\x{FE00}-\x{FE0F}\x{E0000}-\x{E0FFF}]`
