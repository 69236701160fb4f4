package lib.policy

import data.lib.truth

# wild(text) is a total boolean: more than one value fits, by wildcard or by policy variable.
default wild(_) := false

wild(text) if contains(text, "*")

wild(text) if contains(text, "?")

wild(text) if contains(text, "${")

# masked(text) empties the angle brackets, so that a colon or slash within a Terraform address splits nothing.
masked(text) := concat("⟨⟩", [parts[count(parts) - 1] |
	some piece in split(text, "⟨")
	parts := split(piece, "⟩")
])

# account(text) is the literal account id that a principal, an account key or an ARN names; undefined where there is none.
account(text) := text if is_account(text)

account(text) := id if {
	id := split(masked(text), ":")[4]
	is_account(id)
}

default is_account(_) := false

is_account(text) if {
	count(text) == 12
	trim(text, "0123456789") == ""
}

# one_account(text, asked) is a total boolean: the wildcards of this ARN stay within one account. `asked` is the key and operator of the condition.
default one_account(_, _) := false

one_account(text, asked) if {
	not contains(text, "${")
	parts := split(masked(text), ":")
	count(parts) >= 6
	fixed_account(parts[4])
	not crosses(array.slice(parts, 0, 4), asked)
}

# "⟨aws_sns_topic.leads.arn⟩*": the whole ARN is of this estate.
one_account(text, _) if {
	startswith(text, "⟨")
	endswith(split(text, "⟩")[0], "arn")
	not contains(text, "${")
}

# "arn:aws:s3:*:*:leads" is one bucket: the ARN of a bucket has neither region nor account, and its name is given once.
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
one_account(text, asked) if {
	asked.operator != "stringlike"
	parts := split(masked(text), ":")
	count(parts) == 6
	parts[2] == "s3"
	not wild(concat("", [parts[0], parts[1], parts[5]]))
	not contains(parts[5], "/")
}

fixed_account("⟨⟩")

fixed_account(text) if is_account(text)

# StringLike takes an ARN as plain text, where `*` also matches colons: "arn:aws:*:111122223333:…" fits a foreign
# function whose name is the account id. No name of an access point or a VPC holds a colon.
default crosses(_, _) := false

crosses(parts, {"operator": "stringlike", "key": key}) if {
	not {"s3:dataaccesspointarn", "aws:sourcevpcarn"}[key]
	wild(concat(":", parts))
}

# few(names) prints the first three.
few(names) := concat(", ", names) if count(names) <= 3

few(names) := concat(", ", array.concat(array.slice(names, 0, 3), [rest])) if {
	count(names) > 3
	rest := concat("", ["+", format_int(count(names) - 3, 10)])
}

# shown(texts) sorts the known ones and drops what is not known.
shown(texts) := sort({text | some text in texts; is_string(text)})

# spelled(texts) is for messages: what is not known stands as its references.
spelled(texts) := sort({word | some text in texts; word := word_of(text)})

word_of(text) := text if {
	is_string(text)
} else := concat("", ["⟨", few(truth.references(text)), "⟩"])

references(values) := sort({reference |
	some value in values
	some reference in truth.references(value)
})

# place(attribute, statement) is where a judged statement stands, with its Sid where it has one. Index -1 is the whole document.
place(attribute, statement) := [attribute] if statement.index < 0

place(attribute, statement) := array.concat([attribute, label], [quoted | quoted := quoted_sid(statement)]) if {
	statement.index >= 0
	label := concat("", ["Statement[", format_int(statement.index, 10), "]"])
}

quoted_sid(statement) := concat("", ["\"", statement.sid, "\""]) if statement.sid != ""
