provider "aws" {
  region = "eu-central-1"
}

resource "aws_iam_role" "crm" {
  name = "dealer-crm"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_s3_bucket" "named" {
  bucket = "dealer-named"
}

resource "aws_s3_bucket" "open" {
  bucket = "dealer-open"
}

resource "aws_s3_bucket_public_access_block" "named" {
  bucket                  = aws_s3_bucket.named.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "open" {
  bucket                  = aws_s3_bucket.open.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "named" {
  bucket = aws_s3_bucket.named.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.crm.arn }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.named.arn}/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.open.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.open.arn}/*"
      },
    ]
  })
}

resource "aws_sqs_queue" "leads" {
  name = "dealer-leads"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*", Condition = { ArnEquals = { "aws:SourceArn" = aws_s3_bucket.named.arn } } }]
  })
}
