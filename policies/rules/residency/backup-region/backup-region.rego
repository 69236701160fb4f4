# METADATA
# title: Backups are where data has to stay
# description: >
#   A backup holds all of the data. Judged are copies that lie in the region of their resource (snapshots, images, replicated automated backups),
#   the regions and vaults that copies are sent to, and for a plan of backups the residencies of what is selected for it by ARN.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html
#     description: Creating backup copies across AWS Regions
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html
#     description: Replicating automated backups to another AWS Region
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
#     description: Automate backups with Amazon Data Lifecycle Manager
# custom:
#   kinds: [residency]
#   reads:
#     aws_ami_copy: [region, source_ami_id]
#     aws_backup_plan: [rule]
#     aws_backup_selection: [plan_id, resources]
#     aws_db_instance_automated_backups_replication: [region, source_db_instance_arn]
#     aws_db_snapshot_copy: [destination_region, region, source_db_snapshot_identifier]
#     aws_dlm_lifecycle_policy: [policy_details]
#     aws_ebs_snapshot_copy: [region, source_snapshot_id]
#     aws_imagebuilder_distribution_configuration: [distribution]
#     aws_rds_cluster_snapshot_copy: [destination_region, region, source_db_cluster_snapshot_identifier]
#     aws_redshift_cluster: [snapshot_copy]
#     aws_redshift_snapshot_copy: [cluster_identifier, destination_region]
#   says:
#     outside: "copies backups to {regions}, outside {where}"
#     outside-unknown: "may copy backups outside {where}"
#   fix: copy to a region of the residency, or not at all
#   rows: []
package rules.residency["backup-region"]

import data.lib.residency

types := object.keys(rego.metadata.chain()[1].annotations.custom.reads)

# What is itself the copy, in the region that it is made in.
in_place := {"aws_ami_copy", "aws_db_instance_automated_backups_replication", "aws_ebs_snapshot_copy"}

findings contains residency.found(resource, places(resource), "outside") if {
	some type in types
	some resource in input.resources[type]
}

places(resource) := residency.own(resource) if {
	in_place[resource.type]
} else := residency.copies(resource)
