# Somebody opens both policies by hand.
import json

import boto3

s3 = boto3.client("s3", region_name="eu-central-1")
for bucket in ("dealer-leads", "dealer-calls"):
    s3.put_bucket_policy(
        Bucket=bucket,
        Policy=json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [{"Sid": "Debug", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/*"}],
            }
        ),
    )
