# METADATA
# title: Clusters know their clients
# description: A cluster that takes unauthenticated clients leaves its topics to whoever reaches a broker.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html
#     description: Authentication and authorization for Apache Kafka APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster
#     description: aws_msk_cluster
# custom:
#   kinds: [internet]
#   reads: {aws_msk_cluster: [client_authentication]}
#   says:
#     open: "lets clients in without authentication"
#     open-unknown: "may let clients in without authentication"
#   who: {open: network}
#   fix: set unauthenticated to false, and turn on sasl or tls
#   rows: [D16]
package rules.msk["unauthenticated-client"]

import data.lib.flag

path := ["client_authentication", "unauthenticated"]

findings contains flag.weighed(cluster, path, "internet", "open", flag.unguarded(flag.among(flag.settings(cluster, path, false), {true})), "medium") if {
	some cluster in input.resources.aws_msk_cluster
}
