provider "aws" {
  region = "eu-central-1"
}

resource "terraform_data" "ports" {
  input = [443, 8443]
}

resource "terraform_data" "grants" {
  input = ["http://acs.amazonaws.com/groups/global/AllUsers"]
}

resource "aws_s3_bucket" "photos" {
  bucket = "dealer-photos"
}

resource "aws_s3_bucket_ownership_controls" "photos" {
  bucket = aws_s3_bucket.photos.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "photos" {
  bucket = aws_s3_bucket.photos.id
  access_control_policy {
    owner {
      id = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"
    }
    dynamic "grant" {
      for_each = toset(terraform_data.grants.output)
      content {
        permission = "READ"
        grantee {
          type = "Group"
          uri  = grant.value
        }
      }
    }
  }
}

resource "aws_security_group" "photos" {
  name = "dealer-photos"
  dynamic "ingress" {
    for_each = terraform_data.ports.output
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
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

data "aws_iam_policy_document" "leads" {
  dynamic "statement" {
    for_each = terraform_data.grants.output
    content {
      actions   = ["s3:GetObject"]
      resources = ["arn:aws:s3:::dealer-leads/*"]
      principals {
        type        = "AWS"
        identifiers = [statement.value]
      }
    }
  }
}

resource "aws_s3_bucket_policy" "leads" {
  bucket = aws_s3_bucket.leads.id
  policy = data.aws_iam_policy_document.leads.json
}
