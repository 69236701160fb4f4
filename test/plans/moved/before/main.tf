provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "old" {
  bucket = "dealer-moved"
}

resource "aws_s3_bucket_policy" "old" {
  bucket = aws_s3_bucket.old.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-moved/*"
      },
    ]
  })
}
