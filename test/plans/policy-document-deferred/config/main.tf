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

variable "partner_role" {
  type    = string
  default = "arn:aws:iam::444455556666:role/partner"
}

locals {
  crm_arn = aws_iam_role.crm.arn
}

resource "terraform_data" "partner" {
  input = var.partner_role
}

resource "aws_s3_bucket" "resource" {
  bucket = "dealer-resource"
}

resource "aws_s3_bucket_public_access_block" "resource" {
  bucket                  = aws_s3_bucket.resource.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "resource" {
  statement {
    sid       = "Resource"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.resource.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "resource" {
  bucket = aws_s3_bucket.resource.id
  policy = data.aws_iam_policy_document.resource.json
}

resource "aws_s3_bucket" "role" {
  bucket = "dealer-role"
}

resource "aws_s3_bucket_public_access_block" "role" {
  bucket                  = aws_s3_bucket.role.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "role" {
  statement {
    sid       = "Role"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.role.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.crm.arn]
    }
  }
}

resource "aws_s3_bucket_policy" "role" {
  bucket = aws_s3_bucket.role.id
  policy = data.aws_iam_policy_document.role.json
}

resource "aws_s3_bucket" "opaque" {
  bucket = "dealer-opaque"
}

resource "aws_s3_bucket_public_access_block" "opaque" {
  bucket                  = aws_s3_bucket.opaque.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "opaque" {
  statement {
    sid       = "Opaque"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.opaque.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::*:role/${aws_iam_role.crm.unique_id}"]
    }
  }
}

resource "aws_s3_bucket_policy" "opaque" {
  bucket = aws_s3_bucket.opaque.id
  policy = data.aws_iam_policy_document.opaque.json
}

resource "aws_s3_bucket" "anyone" {
  bucket = "dealer-anyone"
}

resource "aws_s3_bucket_public_access_block" "anyone" {
  bucket                  = aws_s3_bucket.anyone.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "anyone" {
  statement {
    sid       = "Anyone"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.anyone.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "anyone" {
  bucket = aws_s3_bucket.anyone.id
  policy = data.aws_iam_policy_document.anyone.json
}

resource "aws_s3_bucket" "through_local" {
  bucket = "dealer-through-local"
}

resource "aws_s3_bucket_public_access_block" "through_local" {
  bucket                  = aws_s3_bucket.through_local.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "through_local" {
  statement {
    sid       = "Throughlocal"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.through_local.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = [local.crm_arn]
    }
  }
}

resource "aws_s3_bucket_policy" "through_local" {
  bucket = aws_s3_bucket.through_local.id
  policy = data.aws_iam_policy_document.through_local.json
}

resource "aws_s3_bucket" "data" {
  bucket = "dealer-data"
}

resource "aws_s3_bucket_public_access_block" "data" {
  bucket                  = aws_s3_bucket.data.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "data" {
  statement {
    sid       = "Data"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.data.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = [terraform_data.partner.output]
    }
  }
}

resource "aws_s3_bucket_policy" "data" {
  bucket = aws_s3_bucket.data.id
  policy = data.aws_iam_policy_document.data.json
}

resource "aws_s3_bucket" "root" {
  bucket = "dealer-root"
}

resource "aws_s3_bucket_public_access_block" "root" {
  bucket                  = aws_s3_bucket.root.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "root" {
  statement {
    sid       = "Root"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.root.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.crm.arn, var.partner_role]
    }
  }
}

resource "aws_s3_bucket_policy" "root" {
  bucket = aws_s3_bucket.root.id
  policy = data.aws_iam_policy_document.root.json
}
