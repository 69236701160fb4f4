package rules.ivs.playback_test

import data.lib.store.sample_test as sample
import data.rules.ivs.playback as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_ivs_channel_1 if decided("aws_ivs_channel", {"authorized": false}) == {["aws_ivs_channel.leads", "public", "exposed", ""]}

test_exposed_ivs_channel_2 if decided("aws_ivs_channel", {}) == {["aws_ivs_channel.leads", "public", "exposed", ""]}

test_private_1 if decided("aws_ivs_channel", {"authorized": true}) == set()

test_undecided_1 if decided("aws_ivs_channel", {"authorized": sample.unknown}) == {["aws_ivs_channel.leads", "public", "undecided", ""]}
