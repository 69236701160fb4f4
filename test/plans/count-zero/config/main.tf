provider "aws" {
  region = "eu-central-1"
}

variable "enabled" {
  type    = bool
  default = false
}

resource "aws_s3_bucket" "leads" {
  count  = var.enabled ? 1 : 0
  bucket = "dealer-leads"
}

resource "aws_s3_bucket_policy" "leads" {
  count  = var.enabled ? 1 : 0
  bucket = aws_s3_bucket.leads[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-leads/*"
      },
    ]
  })
}
