# METADATA
# title: Ports of data stores are shut to the internet
# description: >
#   A rule of a security group that lets the internet in on the port of a data store leaves a password as the last guard, or a flag.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html
#     description: Controlling access with security groups
# custom:
#   kinds: [internet, shared]
#   reads:
#     aws_dax_cluster: [security_group_ids]
#     aws_db_instance: [publicly_accessible, vpc_security_group_ids]
#     aws_dms_replication_instance: [publicly_accessible, vpc_security_group_ids]
#     aws_docdb_cluster: [vpc_security_group_ids]
#     aws_docdb_cluster_instance: [cluster_identifier]
#     aws_docdbelastic_cluster: [vpc_security_group_ids]
#     aws_efs_mount_target: [file_system_id, security_groups]
#     aws_elasticache_cluster: [security_group_ids]
#     aws_elasticache_replication_group: [security_group_ids]
#     aws_elasticache_serverless_cache: [security_group_ids]
#     aws_elasticsearch_domain: [vpc_options]
#     aws_fsx_lustre_file_system: [security_group_ids]
#     aws_fsx_ontap_file_system: [security_group_ids]
#     aws_fsx_openzfs_file_system: [security_group_ids]
#     aws_fsx_windows_file_system: [security_group_ids]
#     aws_memorydb_cluster: [security_group_ids]
#     aws_mq_broker: [publicly_accessible, security_groups]
#     aws_msk_cluster: [broker_node_group_info]
#     aws_msk_serverless_cluster: [vpc_config]
#     aws_neptune_cluster: [vpc_security_group_ids]
#     aws_neptune_cluster_instance: [cluster_identifier, publicly_accessible]
#     aws_opensearch_domain: [vpc_options]
#     aws_rds_cluster: [vpc_security_group_ids]
#     aws_rds_cluster_instance: [cluster_identifier, publicly_accessible]
#     aws_rds_shard_group: [db_cluster_identifier, publicly_accessible]
#     aws_redshift_cluster: [publicly_accessible, vpc_security_group_ids]
#     aws_redshiftserverless_workgroup: [publicly_accessible, security_group_ids]
#     aws_s3files_mount_target: [file_system_id, security_groups]
#     aws_timestreaminfluxdb_db_cluster: [publicly_accessible, vpc_security_group_ids]
#     aws_timestreaminfluxdb_db_instance: [publicly_accessible, vpc_security_group_ids]
#   says:
#     open: "lets {who} in on {ports}"
#     open-unknown: "may let {who} in on {ports}"
#     held: "lets {who} in on {ports}, and nothing but {guards} keeps them out"
#   fix: name the groups or the ranges of the clients instead
#   rows: [D11, D12, F02, H01, H02, H03]
package rules.ec2["data-port"]

import data.lib.network
import data.lib.store

# What stands where a cluster stands is told with its instances.
findings contains found if {
	some type, _ in store.types
	some thing in input.resources[type]
	count(thing.network.shared_by) == 0
	some found in network.before_store(thing)
}
