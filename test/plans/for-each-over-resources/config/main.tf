provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "lake" {
  for_each = toset(["leads", "offers", "workshop"])
  bucket   = "dealer-lake-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "lake" {
  for_each                = aws_s3_bucket.lake
  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "lake" {
  for_each = aws_s3_bucket.lake
  bucket   = each.value.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = each.key == "offers" ? "*" : "111122223333" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-lake-${each.key}/*"
      },
    ]
  })
}
