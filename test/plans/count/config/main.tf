provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "exports" {
  count  = 3
  bucket = "dealer-export-${count.index}"
}

resource "aws_s3_bucket_public_access_block" "exports" {
  count                   = 2
  bucket                  = aws_s3_bucket.exports[count.index].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "second" {
  bucket = aws_s3_bucket.exports[1].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-export-1/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "rest" {
  count  = 2
  bucket = aws_s3_bucket.exports[count.index * 2].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-export-${count.index * 2}/*"
      },
    ]
  })
}
