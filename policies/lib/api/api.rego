# METADATA
# title: Who reaches a REST API at all
# description: >
#   standing(resource) is how far the API that a resource belongs to lets callers come: confined (through VPC endpoints only), limited (its own policy names
#   who may call, and everyone else is refused whatever the method asks), doubtful (its policy cannot be told) or open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
#     description: How API Gateway resource policies affect authorization workflow
# custom:
#   together: [aws_api_gateway_method, aws_api_gateway_rest_api, aws_api_gateway_rest_api_policy, aws_api_gateway_rest_api_put]
package lib.api

import data.lib.flag
import data.lib.policy

standing(resource) := strongest({standing |
	some address in addresses(resource)
	some standing in object.get(standings, [[resource.input, address]], set())
})

addresses(resource) := [resource.address] if {
	resource.type == "aws_api_gateway_rest_api"
} else := [address | some address in resource.links.rest_api_id]

strongest(found) := [standing | some standing in ["confined", "limited", "doubtful", "open"]; (found | {"open"})[standing]][0]

standings[[api.input, api.address]] contains "confined" if {
	some api in input.resources.aws_api_gateway_rest_api
	"PRIVATE" in flag.settings(api, ["endpoint_configuration", "types"], "EDGE")
}

standings[[holder.input, address]] contains standing if {
	some type in ["aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"]
	some holder in input.resources[type]
	standing := by_verdict[policy.judge(holder.documents.policy, "execute-api").verdict]
	some address in addresses(holder)
}

by_verdict := {"private": "limited", "shared": "limited", "undecided": "doubtful"}

# doubted(resource, opening) is what an opening amounts to where the policy of the API decides; undefined where the API refuses strangers.
doubted(resource, opening) := opening if {
	standing(resource) == "open"
} else := object.union(opening, {"verdict": "undecided", "references": ["the policy of its API"]}) if {
	standing(resource) == "doubtful"
}
