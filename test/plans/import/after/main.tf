provider "aws" {
  region = "eu-central-1"
}

import {
  to = aws_s3_bucket.legacy
  id = "dealer-legacy"
}

import {
  to = aws_s3_bucket_policy.legacy
  id = "dealer-legacy"
}

resource "aws_s3_bucket" "legacy" {
  bucket = "dealer-legacy"
}

resource "aws_s3_bucket_policy" "legacy" {
  bucket = aws_s3_bucket.legacy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-legacy/*"
      },
    ]
  })
}

resource "aws_s3_bucket" "new" {
  bucket = "dealer-new"
}

resource "aws_s3_bucket_public_access_block" "new" {
  bucket                  = aws_s3_bucket.new.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
