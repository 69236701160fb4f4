# METADATA
# title: Caches ask who comes
# description: >
#   A cache that asks for no password leaves its data to whoever reaches it in the network. It has no public address; behind a load balancer or an
#   accelerator it is open to the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html
#     description: Authenticating users with Access Control Lists (ACLs)
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
#     description: Role-Based Access Control (RBAC)
# custom:
#   kinds: [internet]
#   reads:
#     aws_memorydb_cluster: [acl_name]
#     aws_elasticache_user: [no_password_required, authentication_mode]
#   says:
#     open: "asks nobody for a password"
#     open-unknown: "may ask nobody for a password"
#     published: "asks nobody for a password, and is published to the internet"
#     user: "signs in without a password"
#     user-unknown: "may sign in without a password, or not"
#   who: {open: network, user: network}
#   fix: name an acl_name with users that have passwords, or sign in with IAM
#   rows: [D12]
package rules.elasticache.authentication

import data.lib.flag
import data.lib.network

findings contains weighed(cluster, opening) if {
	some cluster in input.resources.aws_memorydb_cluster
	opening := flag.among(flag.settings(cluster, ["acl_name"], ""), {"open-access"})
}

weighed(cluster, opening) := flag.found(cluster, ["acl_name"], "internet", "published", opening) if {
	opening.verdict == "exposed"
	network.is_published(cluster)
} else := flag.weighed(cluster, ["acl_name"], "internet", "open", flag.unguarded(opening), "medium")

findings contains flag.weighed(user, path, "internet", "user", flag.unguarded(opening), "medium") if {
	some user in input.resources.aws_elasticache_user
	some path, open in {["no_password_required"]: {true}, ["authentication_mode", "type"]: {"no-password-required"}}
	opening := flag.among(flag.settings(user, path, ""), open)
}
