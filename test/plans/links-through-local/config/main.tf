provider "aws" {
  region = "eu-central-1"
}

locals {
  known   = aws_s3_bucket.prices.bucket
  unknown = aws_s3_bucket.calls.id
}

resource "aws_s3_bucket" "prices" {
  bucket = "dealer-prices"
}

resource "aws_s3_bucket" "calls" {
  bucket = "dealer-calls"
}

resource "aws_s3_bucket_public_access_block" "prices" {
  bucket                  = local.known
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "calls" {
  bucket                  = local.unknown
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "prices" {
  bucket = local.known
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-prices/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "calls" {
  bucket = local.unknown
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Partner"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-calls/*"
      },
    ]
  })
}
