provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "catalogue" {
  bucket = "dealer-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-catalogue/*"
      },
    ]
  })
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
  tags = {
    "data-class" = "customer"
  }
}

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = aws_s3_bucket.leads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "leads" {
  name = "dealer-leads"
}

resource "aws_sns_topic" "leads" {
  name = "dealer-leads"
}

resource "aws_kms_key" "leads" {
  description = "dealer leads"
}

resource "aws_secretsmanager_secret" "crm" {
  name = "dealer-crm"
}

resource "aws_iam_role" "crm" {
  name = "dealer-crm"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
