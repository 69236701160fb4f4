provider "aws" {
  region = "eu-central-1"
}

resource "terraform_data" "closed" {
  input = true
}

resource "terraform_data" "acl" {
  input = "private"
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = aws_s3_bucket.leads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = terraform_data.closed.output
  restrict_public_buckets = terraform_data.closed.output
}

resource "aws_s3_bucket" "acl" {
  bucket = "dealer-acl"
}

resource "aws_s3_bucket_ownership_controls" "acl" {
  bucket = aws_s3_bucket.acl.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "acl" {
  bucket = aws_s3_bucket.acl.id
  acl    = terraform_data.acl.output
}
