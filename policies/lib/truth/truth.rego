# METADATA
# title: What is known
# description: >
#   A value that is not known before apply is {"$unknown": [references]}, one that Terraform hides is {"$sensitive": true}.
#   Both leave open what they are, so both answer "undecided".
package lib.truth

# of(v) is "exposed" where the value is true, "undecided" where it is not known, and undefined otherwise.
of(v) := "exposed" if v == true

of(v) := "undecided" if is_unknown(v)

# is_unknown(v) is a total boolean.
default is_unknown(_) := false

is_unknown(v) if v["$unknown"]

is_unknown(v) if v["$sensitive"]

# references(v) lists what an unknown value is made from; empty for anything else.
default references(_) := []

references(v) := v["$unknown"]

# deciders(references) is what a message says would decide. A block whose number is not known has no references.
deciders([]) := "a value that the input does not tell"

deciders(references) := concat(", ", references) if {
	count(references) > 0
	count(references) <= 3
}

deciders(references) := concat(" ", [concat(", ", array.slice(references, 0, 3)), "and", format_int(count(references) - 3, 10), "more"]) if {
	count(references) > 3
}
