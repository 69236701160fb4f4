provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "eu" {
  bucket = "dealer-eu"
}

resource "aws_s3_bucket" "us" {
  region = "us-east-1"
  bucket = "dealer-us"
}

resource "aws_s3_bucket_public_access_block" "eu" {
  bucket                  = aws_s3_bucket.eu.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "us" {
  region                  = "us-east-1"
  bucket                  = aws_s3_bucket.us.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "us" {
  region = "us-east-1"
  name   = "dealer-us"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sqs:ReceiveMessage", Resource = "*" }]
  })
}
