provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "data"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "audit"
  region = var.audit_region
}

variable "audit_region" {
  type    = string
  default = "eu-north-1"
}

# The account of the alias "data" is closed, that of the others is not.
resource "aws_s3_account_public_access_block" "data" {
  provider                = aws.data
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "leads" {
  provider = aws.data
  bucket   = "dealer-leads-data"
}

resource "aws_s3_bucket" "web" {
  bucket = "dealer-web"
}

resource "aws_s3_bucket" "audit" {
  provider = aws.audit
  bucket   = "dealer-audit"
}

resource "aws_s3_bucket_policy" "leads" {
  provider = aws.data
  bucket   = aws_s3_bucket.leads.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-leads-data/*"
      },
    ]
  })
}

module "vault" {
  source = "./modules/vault"
  providers = {
    aws        = aws.data
    aws.backup = aws.audit
  }
}
