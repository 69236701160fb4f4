package lib.exposing_test

import data.lib.exposing

test_granted_by_name_and_by_wildcard if {
	exposing.granted(["s3:PutBucketPolicy", "s3:GetObject"]) == ["s3:PutBucketPolicy"]
	every pattern in ["*", "s3:*", "S3:Put*", "kms:Put?eyPolicy", "lambda:AddPermission"] {
		exposing.granted([pattern]) == [pattern]
	}
	exposing.granted(["s3:Get*", "s3:PutObject", "s3:PutBucketPolicies", "dynamodb:*Item"]) == ["dynamodb:*Item"]
}

test_called_in_every_spelling if {
	every text in ["arn:aws:states:::aws-sdk:s3:putBucketPolicy", "aws s3api put-bucket-policy", "client.put_bucket_policy()", "PutBucketPolicy"] {
		exposing.called(text) == {"s3:PutBucketPolicy"}
	}
	exposing.called("aws-sdk:s3:getObject") == set()
}

test_called_by_service_where_names_are_shared if {
	exposing.called("arn:aws:states:::aws-sdk:lambda:addPermission") == {"lambda:AddPermission"}
	exposing.called("addPermission") == set()
}
