package lib.policy

# What a statement lets somebody do, in plain words: what they are done to follows.

deed_words := {
	"s3": s3_words,
	"s3-access-point": s3_words,
	"sqs": [["receivemessage", "receive from"], ["sendmessage", "send to"], ["deletemessage", "delete from"], ["purge", "empty"]],
	"sns": [["subscribe", "subscribe to"], ["receive", "subscribe to"], ["publish", "publish to"]],
	"kms": [
		["decrypt", "decrypt"],
		["encrypt", "encrypt"],
		["generatedatakey", "encrypt"],
		["reencrypt", "re-encrypt"],
		["sign", "sign"],
		["creategrant", "let others work"],
	],
	"secretsmanager": [["getsecretvalue", "read"], ["batchgetsecretvalue", "read"], ["putsecretvalue", "write"], ["updatesecret", "write"], ["deletesecret", "delete"]],
}

s3_words := [["get", "read"], ["createsession", "read and write"], ["list", "list"], ["put", "write"], ["delete", "delete"]]

# Most services name their actions alike.
common_words := [
	["get", "read"], ["batchget", "read"], ["query", "read"], ["scan", "read"], ["receive", "read"],
	["list", "list"], ["put", "write"], ["update", "write"], ["delete", "delete"], ["invoke", "call"],
]

# What the table has no words for: all actions, others, and those of a policy that is not known. One works with a key.
wide_words := {"all": "do anything with", "other": "act on", "none": "use"}

wide_words_of("kms") := {"all": "do anything", "other": "act", "none": "work"}

wide_words_of(service) := wide_words if service != "kms"

# deeds(statements, service) is made of judged statements.
deeds(statements, service) := in_words(done, words, wide_words_of(service)) if {
	words := object.get(deed_words, service, common_words)
	done := {deed |
		some statement in statements
		some entry in statement.exposure
		startswith(entry, "action:")
		parts := split(entry, ":")
		some deed in deeds_of(parts[count(parts) - 1], words)
	}
}

in_words(done, words, wide) := wide.all if {
	done.all
} else := listed(array.concat(named, [wide.other | done.other])) if {
	count(done) > 0
	named := [phrase | some i, [_, phrase] in words; done[phrase]; not said_before(words, i)]
} else := wide.none

default said_before(_, _) := false

said_before(words, i) if {
	some j, [_, phrase] in words
	j < i
	phrase == words[i][1]
}

listed(phrases) := phrases[0] if count(phrases) == 1

listed(phrases) := concat(" and ", [concat(", ", array.slice(phrases, 0, last)), phrases[last]]) if {
	last := count(phrases) - 1
	last > 0
}

# deeds_of(action, words): an action is the name of one, or the beginning and a wildcard.
deeds_of(action, _) := {"all"} if startswith(action, "*")

deeds_of(action, words) := done if {
	not startswith(action, "*")
	start := split(split(action, "*")[0], "?")[0]
	named := {phrase | some [name, phrase] in words; starts(action, start, name)}
	done := {true: named, false: {"other"}}[count(named) > 0]
}

default starts(_, _, _) := false

starts(action, _, name) if startswith(action, name)

starts(action, start, name) if {
	action != start
	startswith(name, start)
}
