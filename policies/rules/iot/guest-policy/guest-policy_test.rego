package rules.iot["guest-policy_test"]

import data.lib.store.sample_test as sample
import data.rules.iot["guest-policy"] as rule

guest := "eu-west-1:11111111-2222-3333-4444-555555555555"

statement(actions, resources) := object.union(sample.statement([], actions, []), {"principals": [], "resources": resources})

all := [statement(["iot:*"], ["*"])]

found(target, statements) := findings if {
	attachment := object.union(sample.resource("aws_iot_policy_attachment", {"target": target}), {"links": {"policy": ["aws_iot_policy.leads"]}})
	findings := rule.findings with input as sample.lone({
		"aws_iot_policy": [sample.with_document("aws_iot_policy", "policy", {"statements": statements})],
		"aws_iot_policy_attachment": [attachment],
	})
}

verdicts(target, statements) := {one.verdict | some one in found(target, statements)}

test_exposed_every_topic if {
	every statements in [
		all,
		[statement(["iot:Subscribe"], ["arn:aws:iot:eu-west-1:111122223333:topicfilter/*"])],
		[statement(["iot:Connect"], ["*"]), statement(["iot:Rec*"], ["arn:aws:iot:eu-west-1:111122223333:topic/*"])],
	] {
		verdicts(guest, statements) == {"unguarded"}
	}
}

test_exposed_says_where if {
	some one in found(guest, [statement(["iot:Connect"], ["*"]), statement(["iot:Subscribe", "iot:Publish"], ["*", "arn:x"])])
	one.because == [{"address": "aws_iot_policy.leads", "path": ["policy", "Statement[1]"], "says": {"code": "topics", "args": {"actions": "iot:Subscribe", "resources": "*"}}}]
}

test_private if {
	verdicts("arn:aws:iot:eu-west-1:111122223333:cert/abc", all) == set()
	verdicts({"$unknown": ["aws_iot_certificate.leads.arn"]}, all) == set()
	verdicts(guest, [statement(["iot:Publish"], ["*"])]) == set()
	verdicts(guest, [statement(["iot:Subscribe"], ["arn:aws:iot:eu-west-1:111122223333:topicfilter/dealers/7/*"])]) == set()
	verdicts(guest, [object.union(all[0], {"effect": "Deny"})]) == set()
}

test_undecided_target if {
	some one in found(sample.unknown, all)
	one.verdict == "undecided"
	one.because[0].says == {"code": "target-unknown", "args": {"references": "var.later"}}
}

test_undecided_policy if {
	attachment := object.union(sample.resource("aws_iot_policy_attachment", {"target": guest}), {"links": {"policy": ["aws_iot_policy.leads"]}})
	found := rule.findings with input as sample.lone({
		"aws_iot_policy": [sample.with_document("aws_iot_policy", "policy", sample.unknown)],
		"aws_iot_policy_attachment": [attachment],
	})
	[[one.verdict, one.because[0].says.args.references] | some one in found] == [["undecided", "var.later"]]
}
