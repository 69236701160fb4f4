provider "aws" {
  region = "eu-central-1"
}

variable "partner_account" {
  type      = string
  sensitive = true
  default   = "444455556666"
}

variable "owner" {
  type      = string
  sensitive = true
  default   = "jane.doe@dealer.example"
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
  tags = {
    "data-class" = "customer"
    "owner"      = var.owner
  }
}

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = aws_s3_bucket.leads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "leads" {
  bucket = aws_s3_bucket.leads.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.partner_account}:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-leads/*"
      },
    ]
  })
}

resource "aws_secretsmanager_secret" "crm" {
  name = "dealer-crm"
}

resource "aws_secretsmanager_secret_version" "crm" {
  secret_id     = aws_secretsmanager_secret.crm.id
  secret_string = "do-not-print-me"
}

resource "aws_secretsmanager_secret_policy" "crm" {
  secret_arn = aws_secretsmanager_secret.crm.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.partner_account}:role/reader" }
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*"
      },
    ]
  })
}

data "aws_iam_policy_document" "queue" {
  statement {
    sid       = "Send"
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = [var.partner_account]
    }
  }
}

resource "aws_sqs_queue" "leads" {
  name   = "dealer-leads"
  policy = data.aws_iam_policy_document.queue.json
}
