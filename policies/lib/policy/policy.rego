# METADATA
# title: Whom a policy document lets in
# description: >
#   judge(document, service) follows the way AWS tells public policies from others: an Allow for anyone is open until a
#   condition on a trusted key with fixed values limits it. A Deny closes it only where it is unconditional and denies
#   all that the Allow allows.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: The meaning of "public"
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#     description: AWS JSON policy elements, Principal
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
#     description: Policy evaluation logic
# custom:
#   says:
#     any-principal: "{who} may {actions}, with no condition"
#     any-principal-weak: "{who} may {actions}; the condition on {conditions} does not count as a limit on who"
#     any-principal-narrowed: "{who} may {actions}, narrowed by a Deny only"
#     not-principal: "everyone but {excepted} may {actions}, with no condition"
#     not-principal-weak: "everyone but {excepted} may {actions}; the condition on {conditions} does not count as a limit on who"
#     not-principal-narrowed: "everyone but {excepted} may {actions}, narrowed by a Deny only"
#     role-session: "{who} may {actions}; the condition on {conditions} names a role with a wildcard, which AWS counts as public"
#     any-tenant: "{who} may {actions}, and no condition says for which account"
#     named-account: "{who} may {actions}"
#     unknown-principal: "who may {actions} depends on {references}"
#     unknown-condition: "{who} may {actions}; what limits it depends on {references}"
#     unknown-action: "what {who} may do for any of its customers depends on {references}"
#     unknown-effect: "whether it allows {actions} depends on {references}"
#     unknown-statement: depends on {references}
#     unknown-document: depends on {references}
#     any-token: "whoever has a token of {issuer} may assume it, with no condition"
#     any-token-weak: "whoever has a token of {issuer} may assume it; the condition on {conditions} does not say whose token"
#     unknown-tenant: "whose tokens of {issuer} count depends on {references}"
#     unknown-issuer: "whose tokens count depends on {references}"
#     unreadable-document: "cannot be read: {reason}"
#     sensitive-document: is hidden as sensitive
#     deny-removed: "this plan removes a Deny of {actions} for {who}"
#     deny-removed-where: "this plan removes a Deny of {actions} for {who}, on conditions on {conditions}"
package lib.policy

import data.lib.truth

# judge(document, service) is {verdict, statements, named}.
#   verdict: public | any-account | undecided | shared | private, the worst of all statements
#   statements: {index, sid, verdict, code, args, exposure, severity?, through?} of each that is not private.
#     index is -1 where the document as a whole is the matter. code has a sentence above. through is "service"
#     where nobody gets in but the customers of a service.
#   named: each statement that lets in nobody but whom it names; `outsiders` weighs them.
judge(document, service) := {
	"verdict": worst({statement.verdict | some statement in judged}),
	"statements": [statement | some statement in judged; statement.verdict != "private"],
	"named": [{"index": index, "statement": statement, "service": service} |
		some index, statement in statements
		by_name[judged[index].verdict]
		statement.effect == "Allow"
		not is_void(statement, service)
	],
} if {
	is_readable(document)
	statements := standing(document)
	setting := {"service": service, "denies": denies(document), "narrowed": narrowed(document, service)}
	judged := [judge_statement(index, statement, setting) | some index, statement in statements]
}

judge(document, _) := {
	"verdict": "undecided",
	"named": [],
	"statements": [{
		"index": -1,
		"sid": "",
		"verdict": "undecided",
		"code": document_code(document),
		"args": {"references": truth.deciders(truth.references(document)), "reason": reason(document)},
		"exposure": [],
	}],
} if {
	not is_readable(document)
}

by_name := {"shared", "private"}

default is_readable(_) := false

is_readable(document) if is_array(document.statements)

document_code(document) := "policy/unreadable-document" if {
	document.unreadable
} else := "policy/sensitive-document" if {
	document["$sensitive"]
} else := "policy/unknown-document"

reason(document) := document.unreadable

reason(document) := "" if not document.unreadable

worst(verdicts) := [verdict |
	some verdict in ["public", "any-account", "undecided", "shared", "private"]
	verdicts[verdict]
][0] if {
	count(verdicts) > 0
} else := "private"

# A statement that is private is not described: most are, and describing costs more than judging.
judge_statement(index, statement, _) := {
	"index": index,
	"sid": "",
	"verdict": "undecided",
	"code": "policy/unknown-statement",
	"args": {"references": truth.deciders(truth.references(statement))},
	"exposure": [],
} if {
	truth.is_unknown(statement)
}

judge_statement(index, statement, setting) := {"index": index, "verdict": "private"} if is_void(statement, setting.service)

judge_statement(index, statement, setting) := judgement(index, statement, setting, facts) if {
	not is_void(statement, setting.service)
	not truth.is_unknown(statement)
	facts := weigh(statement, setting.service)
}

judgement(index, _, _, facts) := {"index": index, "verdict": "private"} if facts.verdict == "private"

judgement(index, statement, setting, facts) := object.union(
	{
		"index": index,
		"sid": object.get(statement, "sid", ""),
		"verdict": facts.verdict,
		"code": concat("", ["policy/", code(facts, setting.narrowed, count(statement.conditions))]),
		"args": {
			"who": who(facts),
			"excepted": few(facts.excepted),
			"actions": few(granted(statement)),
			"conditions": few(condition_keys(statement)),
			"references": deciders(facts.verdict, statement),
		},
		"exposure": exposure(let_in(facts), statement, setting),
	},
	object.union(severity(facts), way_in(facts)),
) if {
	facts.verdict != "private"
}
