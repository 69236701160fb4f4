provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "feed" {
  bucket = "dealer-feed"
}

resource "aws_s3_bucket_public_access_block" "feed" {
  bucket                  = aws_s3_bucket.feed.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "feed" {
  bucket = aws_s3_bucket.feed.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Read"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-feed/*"
        Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-dealers1234" } }
      },
    ]
  })
}
