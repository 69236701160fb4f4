# METADATA
# title: Actions that open data to others
# description: >
#   Calls of AWS that can make a private store public or share it. None is a fault by itself: whoever may make them can undo what a plan guards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
#     description: Actions, resources, and condition keys for AWS services
package lib.exposing

actions := {
	"backup:PutBackupVaultAccessPolicy",
	"dynamodb:PutResourcePolicy",
	"ec2:AuthorizeSecurityGroupIngress",
	"ec2:DisableImageBlockPublicAccess",
	"ec2:DisableSnapshotBlockPublicAccess",
	"ec2:ModifyImageAttribute",
	"ec2:ModifySnapshotAttribute",
	"ec2:ModifyVpcBlockPublicAccessOptions",
	"ecr:SetRepositoryPolicy",
	"elasticfilesystem:PutFileSystemPolicy",
	"es:UpdateDomainConfig",
	"glue:PutResourcePolicy",
	"iam:UpdateAssumeRolePolicy",
	"kinesis:PutResourcePolicy",
	"kms:CreateGrant",
	"kms:PutKeyPolicy",
	"lambda:AddLayerVersionPermission",
	"lambda:AddPermission",
	"lambda:CreateFunctionUrlConfig",
	"lambda:UpdateFunctionUrlConfig",
	"logs:PutResourcePolicy",
	"ram:CreateResourceShare",
	"rds:ModifyDBClusterSnapshotAttribute",
	"rds:ModifyDBInstance",
	"rds:ModifyDBSnapshotAttribute",
	"redshift:ModifyCluster",
	"s3:DeleteAccountPublicAccessBlock",
	"s3:DeleteBucketPublicAccessBlock",
	"s3:PutAccessPointPolicy",
	"s3:PutAccountPublicAccessBlock",
	"s3:PutBucketAcl",
	"s3:PutBucketOwnershipControls",
	"s3:PutBucketPolicy",
	"s3:PutBucketPublicAccessBlock",
	"s3:PutObjectAcl",
	"secretsmanager:PutResourcePolicy",
	"sns:AddPermission",
	"sns:SetTopicAttributes",
	"sqs:AddPermission",
	"sqs:SetQueueAttributes",
	"ssm:ModifyDocumentPermission",
}

lowered[action] := lower(action) if some action in actions

# granted(patterns) are the patterns of an Allow that fit one of the actions.
granted(patterns) := sort({pattern |
	some pattern in patterns
	start := lower(split(split(pattern, "*")[0], "?")[0])
	some action in lowered
	startswith(action, start)
	ends_there(lower(pattern), start, action)
})

ends_there(pattern, _, action) if pattern == action

ends_there(pattern, start, _) if pattern != start

# called(text) are the actions that a text calls by name, in the spelling of an API, a command line or a library: putBucketPolicy,
# put-bucket-policy, put_bucket_policy. Names that several services share are told by the service beside them.
called(text) := {action |
	plain := replace(replace(lower(text), "-", ""), "_", "")
	some action, name in spoken
	contains(plain, name)
}

spoken[action] := name if {
	some action, low in lowered
	name := split(low, ":")[1]
	not shared_names[name]
}

spoken[action] := low if {
	some action, low in lowered
	shared_names[split(low, ":")[1]]
}

shared_names := {"addpermission", "putresourcepolicy"}
