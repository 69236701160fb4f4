# METADATA
# title: IAM Access Analyzer keeps watching for access from outside
# description: Without an analyzer for external access nobody is told when a store is opened by hand. One that is replaced by another is not missed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
#     description: Using AWS Identity and Access Management Access Analyzer
# custom:
#   kinds: [guardrail]
#   together: [aws_accessanalyzer_analyzer]
#   reads: {aws_accessanalyzer_analyzer: [analyzer_name, type]}
#   says:
#     removed: "is removed by this plan, and no other analyzer for external access takes its place"
#   fix: keep the analyzer, or declare another of type ACCOUNT or ORGANIZATION
#   rows: []
package rules.accessanalyzer.analyzer

import data.lib.finding

findings contains finding.at(analyzer, [], "guardrail", "unguarded", "removed") if {
	some analyzer in input.removed.aws_accessanalyzer_analyzer
	watches(analyzer)
	not analyzer.input in watched
}

watched := {analyzer.input | some analyzer in input.resources.aws_accessanalyzer_analyzer; watches(analyzer)}

watches(analyzer) if object.get(analyzer.values, "type", "ACCOUNT") in {"ACCOUNT", "ORGANIZATION"}
