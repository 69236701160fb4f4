provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "old_style" {
  bucket = "dealer-old-style"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-old-style/*"
      },
    ]
  })
}

resource "aws_s3_bucket" "grants" {
  bucket = "dealer-grants"
  grant {
    type        = "Group"
    permissions = ["READ"]
    uri         = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
  }
}

resource "aws_s3_bucket_ownership_controls" "grants" {
  bucket = aws_s3_bucket.grants.id
  rule {
    object_ownership = "ObjectWriter"
  }
}
