# METADATA
# title: Containers of MediaStore are read only by named principals
# description: MediaStore answers anonymous requests where the policy lets everyone in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/mediastore/latest/ug/policies-examples-public-https.html
#     description: Example container policy, public read access over HTTPS
#   - ref: https://docs.aws.amazon.com/mediastore/latest/apireference/API_PutContainerPolicy.html
#     description: PutContainerPolicy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/media_store_container_policy
#     description: aws_media_store_container_policy
# custom:
#   kinds: [public, any-account, shared]
#   reads:
#     aws_media_store_container_policy: [policy, container_name]
#   says:
#     anyone: "lets anyone on the internet {deeds} the container"
#     anyone-unknown: "may let anyone on the internet {deeds} the container"
#     any-account: "lets any AWS account {deeds} the container"
#     outsider: "lets {outsiders} use the container, on no allow-list of the configuration"
#   fix: name the principals, such as those of the distribution that reads it
#   rows: [B09]
package rules.mediastore["public-policy"]

import data.lib.carrier

findings := carrier.findings("mediastore")
