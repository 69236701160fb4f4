# METADATA
# title: Neptune Analytics graphs have no public endpoint
# description: >
#   A graph with public connectivity resolves to a public address that no security group closes; IAM is all that stands before its data.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/neptunegraph_graph
#     description: aws_neptunegraph_graph
#   - ref: https://docs.aws.amazon.com/neptune-analytics/latest/apiref/API_CreateGraph.html
#     description: CreateGraph
# custom:
#   kinds: [internet]
#   reads: {aws_neptunegraph_graph: [public_connectivity]}
#   says:
#     open: "has a public endpoint on the internet"
#     open-unknown: "may be reachable from the internet"
#   fix: set public_connectivity to false
#   rows: [D10]
package rules.neptune["public-graph"]

import data.lib.flag

path := ["public_connectivity"]

findings contains flag.found(thing, path, "internet", "open", flag.among(flag.settings(thing, path, false), {true})) if {
	some thing in input.resources.aws_neptunegraph_graph
}
