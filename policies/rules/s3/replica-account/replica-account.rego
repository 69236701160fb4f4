# METADATA
# title: Copies of a bucket stay with known accounts
# description: >
#   A replica or an inventory in another account is out of reach of the bucket that it came from. A copy that names no account is not seen.
#   Judged once context names the own accounts or organizations.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Destination.html
#     description: Destination
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/API/API_InventoryS3BucketDestination.html
#     description: InventoryS3BucketDestination
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-change-owner.html
#     description: Changing the replica owner
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_replication_configuration
#     description: aws_s3_bucket_replication_configuration
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_inventory
#     description: aws_s3_bucket_inventory
# custom:
#   kinds: [shared]
#   reads:
#     aws_s3_bucket_replication_configuration: [rule]
#     aws_s3_bucket_inventory: [destination]
#   says:
#     outsider: "copies data to {outsiders}, on no allow-list of the configuration"
#     outsider-unknown: "may copy data to an account that is on no allow-list"
#   fix: write the copy into an account of your own
#   rows: [A17]
package rules.s3["replica-account"]

import data.lib.outsider

places := {
	"aws_s3_bucket_replication_configuration": [["rule", "destination", "account"]],
	"aws_s3_bucket_inventory": [["destination", "bucket", "account_id"]],
}

findings := outsider.findings(places)
