provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}

resource "aws_s3_bucket_policy" "leads" {
  bucket = aws_s3_bucket.leads.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Partner"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-leads/*"
      },
    ]
  })
}

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = aws_s3_bucket.leads.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket" "calls" {
  bucket = "dealer-calls"
}

resource "aws_s3_bucket_policy" "calls" {
  bucket = aws_s3_bucket.calls.id
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

  lifecycle {
    ignore_changes = [policy]
  }
}
