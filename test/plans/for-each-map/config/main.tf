provider "aws" {
  region = "eu-central-1"
}

locals {
  dealers = {
    "eu/west.1"    = { bucket = "dealer-eu-west-1", open = false }
    "us east"      = { bucket = "dealer-us-east", open = true }
    "it's \"one\"" = { bucket = "dealer-quoted", open = false }
    "a[0].b"       = { bucket = "dealer-brackets", open = false }
    "größe"        = { bucket = "dealer-umlaut", open = false }
  }
}

resource "aws_s3_bucket" "leads" {
  for_each = local.dealers
  bucket   = each.value.bucket
}

resource "aws_s3_bucket_public_access_block" "leads" {
  for_each                = { for key, dealer in local.dealers : key => dealer if key != "a[0].b" }
  bucket                  = aws_s3_bucket.leads[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "leads" {
  for_each = local.dealers
  bucket   = aws_s3_bucket.leads[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = each.value.open ? "*" : "arn:aws:iam::111122223333:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::${each.value.bucket}/*"
      },
    ]
  })
}
