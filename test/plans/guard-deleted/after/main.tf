provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}

resource "aws_s3_bucket" "held" {
  bucket = "dealer-held"
}

resource "aws_s3_bucket_policy" "held" {
  bucket = aws_s3_bucket.held.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-held/*"
      },
    ]
  })
}
