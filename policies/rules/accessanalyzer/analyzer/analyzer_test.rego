package rules.accessanalyzer.analyzer_test

import data.lib.store.sample_test as sample
import data.rules.accessanalyzer.analyzer as rule

type := "aws_accessanalyzer_analyzer"

found(gone, left) := findings if {
	view := object.union(sample.lone({type: [sample.resource(type, values) | some values in left]}), {"removed": {type: [sample.resource(type, gone)]}})
	findings := sample.brief(rule.findings) with input as view
}

missed := {["aws_accessanalyzer_analyzer.leads", "guardrail", "unguarded", ""]}

test_unguarded_removed if {
	found({}, []) == missed
	found({"type": "ORGANIZATION"}, []) == missed
	found({}, [{"type": "ACCOUNT_UNUSED_ACCESS"}]) == missed
}

test_private if {
	found({}, [{"type": "ORGANIZATION"}]) == set()
	found({"type": "ACCOUNT_UNUSED_ACCESS"}, []) == set()
	count(rule.findings) == 0 with input as sample.lone({type: [sample.resource(type, {})]})
}
