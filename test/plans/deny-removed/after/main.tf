provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "brochures" {
  bucket = "dealer-brochures"
}

resource "aws_s3_bucket_policy" "brochures" {
  bucket = aws_s3_bucket.brochures.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-brochures/*"
      },
    ]
  })
}
