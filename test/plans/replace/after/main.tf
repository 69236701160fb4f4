provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "cars" {
  bucket = "dealer-cars-v2"
}

resource "aws_s3_bucket_public_access_block" "cars" {
  bucket                  = aws_s3_bucket.cars.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "cars" {
  bucket = aws_s3_bucket.cars.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Partner"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-cars-v2/*"
      },
    ]
  })
}

resource "aws_s3_bucket" "photos" {
  bucket = "dealer-cars-v2-photos"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_s3_bucket_policy" "photos" {
  bucket = aws_s3_bucket.photos.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-cars-v2-photos/*"
      },
    ]
  })
}
