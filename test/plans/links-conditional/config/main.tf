provider "aws" {
  region = "eu-central-1"
}

variable "archive" {
  type    = bool
  default = true
}

resource "aws_s3_bucket" "live" {
  bucket = "dealer-live"
}

resource "aws_s3_bucket" "archive" {
  bucket = "dealer-archive"
}

resource "aws_s3_bucket_public_access_block" "chosen" {
  bucket                  = var.archive ? aws_s3_bucket.archive.id : aws_s3_bucket.live.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "first" {
  bucket                  = coalesce(var.archive ? null : aws_s3_bucket.archive.id, aws_s3_bucket.live.id)
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "chosen" {
  bucket = try(aws_s3_bucket.archive.id, aws_s3_bucket.live.id)
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-archive/*"
      },
    ]
  })
}
