provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "by_id" {
  bucket = "dealer-by-id"
}

resource "aws_s3_bucket" "by_name" {
  bucket = "dealer-by-name"
}

resource "aws_s3_bucket" "by_literal" {
  bucket = "dealer-by-literal"
}

resource "aws_s3_bucket" "by_prefix" {
  bucket_prefix = "dealer-by-prefix-"
}

resource "aws_s3_bucket_public_access_block" "by_id" {
  bucket                  = aws_s3_bucket.by_id.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "by_name" {
  bucket                  = aws_s3_bucket.by_name.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "by_literal" {
  bucket                  = "dealer-by-literal"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "by_prefix" {
  bucket                  = aws_s3_bucket.by_prefix.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "by_id" {
  bucket = aws_s3_bucket.by_id.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-by-id/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "by_name" {
  bucket = aws_s3_bucket.by_name.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-by-name/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "by_literal" {
  bucket = "dealer-by-literal"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-by-literal/*"
      },
    ]
  })
}

resource "aws_sns_topic" "leads" {
  name = "dealer-leads"
}

resource "aws_sqs_queue" "leads" {
  name = "dealer-leads"
}

resource "aws_secretsmanager_secret" "crm" {
  name = "dealer-crm"
}

resource "aws_kms_key" "leads" {
  description = "dealer leads"
}

resource "aws_sns_topic_policy" "leads" {
  arn = aws_sns_topic.leads.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_sqs_queue_policy" "leads" {
  queue_url = aws_sqs_queue.leads.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "sqs:SendMessage"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_secretsmanager_secret_policy" "crm" {
  secret_arn = aws_secretsmanager_secret.crm.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_kms_key_policy" "leads" {
  key_id = aws_kms_key.leads.key_id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "kms:Decrypt"
        Resource  = "*"
      },
    ]
  })
}
