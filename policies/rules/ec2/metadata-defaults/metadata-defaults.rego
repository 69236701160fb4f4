# METADATA
# title: Instances hand out credentials by version 2 of the metadata service
# description: >
#   Version 1 answers any request, one that an attacker has the instance make included; version 2 wants a token first, which stays on the
#   instance. What a resource for the defaults of the region leaves out is no preference: version 1 is then still answered.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
#     description: Configure instance metadata options for new instances
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_instance_metadata_defaults
#     description: aws_ec2_instance_metadata_defaults
# custom:
#   kinds: [guardrail]
#   reads: {aws_ec2_instance_metadata_defaults: [http_put_response_hop_limit, http_tokens]}
#   says:
#     weak: "lets new instances of the region answer version 1 of the metadata service"
#     weak-unknown: "may let new instances of the region answer version 1 of the metadata service"
#     far: "lets containers and forwarded requests of new instances reach the metadata service"
#     far-unknown: "may let containers and forwarded requests of new instances reach the metadata service"
#   fix: set http_tokens to required
#   fixes: {far: "set http_put_response_hop_limit to 1, or to 2 where containers need the role of their host"}
#   rows: []
package rules.ec2["metadata-defaults"]

import data.lib.flag

tokens := ["http_tokens"]

hops := ["http_put_response_hop_limit"]

findings contains flag.found(setting, tokens, "guardrail", "weak", flag.unguarded(flag.outside(flag.settings(setting, tokens, "no-preference"), {"required"}))) if {
	some setting in input.resources.aws_ec2_instance_metadata_defaults
}

findings contains flag.weighed(setting, hops, "guardrail", "far", flag.unguarded(flag.outside(flag.settings(setting, hops, -1), {1, 2})), "low") if {
	some setting in input.resources.aws_ec2_instance_metadata_defaults
}
