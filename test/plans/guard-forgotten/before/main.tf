provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = aws_s3_bucket.leads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
