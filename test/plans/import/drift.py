# What somebody made by hand before Terraform took it over.
import json

import boto3

s3 = boto3.client("s3", region_name="eu-central-1")
s3.create_bucket(Bucket="dealer-legacy", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
s3.put_bucket_policy(
    Bucket="dealer-legacy",
    Policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {"Sid": "PublicRead", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::dealer-legacy/*"}
            ],
        }
    ),
)
